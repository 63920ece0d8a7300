import type { FaultCode } from '../../catalogue/faults.ts';
import { classifyEndpoint } from '../../request/endpoint.ts';
import type { WireRequest } from '../../request/wire-request.ts';
import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

/** What a request of another kind, such as a pushed one, seems to lack or to have too much. */
const foreignEchoes: readonly FaultCode[] = [
  'grant-type-missing',
  'code-missing',
  'redirect-uri-missing',
  'verifier-missing',
  'client-id-missing',
  'param-name-wrong',
  'unknown-param',
];

/** Other requests hold neither of the two (RFC 9126 §2.1). */
function isOfTokenRequest({ parameters }: WireRequest): boolean {
  return parameters.some(({ name }) => name === 'grant_type' || name === 'code');
}

export const wrongPath = defineCheck({
  code: 'wrong-path',
  stage: 'transport',
  severity: 'error',
  title: 'The URL is not that of the token endpoint',
  why: 'Another path of the same host is another service, or none: it answers with an error page or with an error of its own.',
  falsePositives:
    'None where the host is the provider’s, since its token endpoints are known. Less sure for a server whose host can be any.',
  example: 'https://stg-id.singpass.gov.sg/oauth2/token',
  references: ['Singpass: discovery', 'RFC 8414 §2'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Read token_endpoint from the discovery document, {issuer}/.well-known/openid-configuration, and use it as it is.',
    ],
  },
  explainsAway: ['dpop-htu-endpoint'],
  run(subject) {
    const verdict = classifyEndpoint(subject);
    switch (verdict.kind) {
      case 'not-shown':
        return notApplicable('the request shows no URL');
      case 'not-judged':
        return notApplicable('an endpoint of your own is not known');
      case 'unknown-host':
        return notApplicable('reported as wrong-host-env');
      case 'right':
      case 'other-place':
        return passed;
      case 'unknown-path':
        break;
    }
    const expected = verdict.expected === '' ? undefined : verdict.expected;
    const known = subject.profile.detect.hosts.includes(parseUrl(verdict.url)?.hostname ?? '');
    return found({
      certainty: known ? 'proof' : 'strong',
      evidence: [
        {
          source: 'request',
          path: 'url',
          span: subject.request.urlSpan,
          found: verdict.url,
          expected,
          note: verdict.note,
        },
      ],
      set: expected === undefined ? undefined : { parameter: 'endpoint', value: expected },
      explainsAway: isOfTokenRequest(subject.request) ? [] : foreignEchoes,
    });
  },
});
