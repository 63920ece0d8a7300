import { objectOf } from '../../assertion/decode.ts';
import { classifyShape } from '../../assertion/shape.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { isErrorCode } from '../../response/error-in-text.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { keySetChecks } from '../key-set/registry.ts';
import { found, notApplicable } from '../outcome.ts';
import { mtlsUnexpected } from './mtls-unexpected.ts';
import { findingsOf, isDecisiveFinding, type OtherFinding } from './other-findings.ts';

/** What keeps a server from a key set, or from reading it: said first even where it is only a hint or a risk, since the answer speaks of just that. */
const ofFetching: readonly FaultCode[] = [
  'jwks-slow',
  'jwks-blocked',
  'jwks-dns-ipv6',
  'jwks-content-type',
  'jwks-encoding',
  'jwks-bom',
  'mtls-unexpected',
  'jwks-self-signed',
];

export const serverCannotFetchJwks = defineCheck({
  code: 'server-cannot-fetch-jwks',
  stage: 'network',
  severity: 'error',
  title: 'The provider could not fetch your key set',
  why: 'When its copy of the set has run out, the provider fetches it again, and waits for it a few seconds only.',
  falsePositives:
    'Never proven: an outage of the provider looks alike, and where nobody says that the answer means this it is only possible. What is wrong with the key set itself is reported in its own place, where it can be seen.',
  example: 'The error SERVER_SIDE_ERROR',
  references: ['Singpass: key sets', 'Singpass support: token endpoint'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'do',
    steps: [
      'Fetch it from outside your network: `curl -sS -o /dev/null -w "%{http_code} %{time_total} %{num_redirects} %{ssl_verify_result}\\n" URL`',
      'Expect 200, less than 3 seconds, no redirect, and 0.',
      'Check the chain: `openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null`',
      'Open the firewall: no address list, no login, no bot challenge on this path.',
      'If all of that is right, ask the provider whether there is an outage.',
    ],
  },
  run(subject) {
    const { response, recognised } = subject;
    const isNone = recognised.source !== 'unknown' && !recognised.causes.includes('server-cannot-fetch-jwks');
    if (recognised.guide !== 'server-side-error' || isNone)
      return unseenInAnswer(recognised, 'server-cannot-fetch-jwks');
    const seen = findingsOf([...keySetChecks, mtlsUnexpected], subject).find(isCause);
    if (seen !== undefined) return notApplicable(`reported as ${seen.check.code}`);
    if (isOfToken(subject)) return notApplicable('reported by the checks of the token that is no JSON');
    // The status alone is what any fault of any server gives.
    const isSaid = recognised.source !== 'unknown' || isErrorCode(response.error);
    const isKnownCause = isSaid && recognised.causes.includes('server-cannot-fetch-jwks');
    return found({
      certainty: isKnownCause ? 'strong' : 'hint',
      evidence: [
        {
          source: 'response',
          path: 'error',
          found: response.error ?? String(response.status),
          note: recognised.summary,
        },
      ],
    });
  },
});

/** What the server parses on its way it calls no JSON, be it the key set or a token; a page is no token. */
function isOfToken({ assertion, dpop, response, recognised }: Subject): boolean {
  if (
    recognised?.causes.includes('header-not-json') !== true ||
    /<(?:!doctype|html|')/i.test(response?.error ?? '')
  )
    return false;
  const isBroken = assertion !== undefined && classifyShape(assertion) !== undefined;
  return isBroken || (dpop !== undefined && objectOf(dpop.header) === undefined);
}

function isCause(one: OtherFinding): boolean {
  return isDecisiveFinding(one) || ofFetching.includes(one.check.code);
}
