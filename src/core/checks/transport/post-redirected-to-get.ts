import { headerValues } from '../../request/wire-request.ts';
import { parseUrl } from '../../runtime.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { htuFollows } from './htu-follows.ts';

export const postRedirectedToGet = defineCheck({
  code: 'post-redirected-to-get',
  stage: 'transport',
  severity: 'error',
  title: 'A redirect takes the body away',
  why: 'After 301, 302 or 303 a client asks again with GET and without body, so the real endpoint sees an empty request.',
  falsePositives:
    'Proven where the answer shows the redirect, and for an http:// address, which is not the provider’s endpoint. A host of your own is not judged.',
  example: 'Status 301 in the pasted answer',
  references: ['RFC 9110 §15.4', 'Public reports'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Call the final https address, as it stands in the discovery document.',
      htuFollows,
      'Do not follow redirects with a token request: take out curl -L.',
    ],
  },
  explainsAway: ['body-empty', 'wrong-path', 'dpop-htu-endpoint'],
  run({ request, response, profile }) {
    const statuses =
      response === undefined
        ? []
        : [...response.hops, ...(response.status === undefined ? [] : [response.status])];
    const redirect = statuses.find((status) => status === 301 || status === 302 || status === 303);
    const url = request?.url === undefined ? undefined : parseUrl(request.url);
    const own = url !== undefined && profile.detect.hosts.includes(url.hostname);
    const https = request?.url?.replace(/^http:/i, 'https:');
    if (redirect !== undefined && response !== undefined) {
      const location = headerValues(response.headers, 'location')[0];
      return found({
        certainty: 'proof',
        evidence: [
          {
            source: 'response',
            path: 'status',
            found: String(redirect),
            expected: 'no redirect',
            note: location,
          },
        ],
      });
    }
    if (own && url.protocol === 'http:' && https !== undefined) {
      return found({
        certainty: 'proof',
        title: 'The endpoint is called over http and not https',
        evidence: [
          { source: 'request', path: 'url', span: request?.urlSpan, found: request?.url, expected: https },
        ],
        set: { parameter: 'endpoint', value: https },
      });
    }
    if (response === undefined && url === undefined) return cannotTell(['request', 'response']);
    return statuses.length === 0 ? notApplicable('no status of an answer is there') : passed;
  },
});
