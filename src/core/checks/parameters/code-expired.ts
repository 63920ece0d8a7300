import { describeDuration } from '../../assertion/describe-time.ts';
import { readCodeHistory } from '../../request/code-history.ts';
import { parameterValue } from '../../request/wire-request.ts';
import type { RecognisedError } from '../../response/recognised-error.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

/** The server looked at the code (RFC 6749 §5.2), or says what it says of a code before much else. */
function isOfCode({ error, causes }: RecognisedError): boolean {
  const at = causes.indexOf('code-expired');
  return error === 'invalid_grant' ? at >= 0 : at >= 0 && at < 8;
}

/** faults.md §3.6. */
export const codeExpired = defineCheck({
  code: 'code-expired',
  stage: 'grant',
  severity: 'error',
  title: 'The code is older than its lifetime',
  why: 'A code lives for a minute or two; after that the endpoint does not know it any more.',
  falsePositives:
    'The code itself shows no time. It is very likely where an earlier request held the same code and the iat of both assertions tells its age, or where a line of an access log dates the callback, ruled out where the authorization request is younger than a code may be, and only possible for a command typed by hand.',
  example: 'The same code in two requests, 90 seconds apart',
  references: ['RFC 6749 §4.1.2', 'Singpass FAPI: token exchange', 'Singpass support: FAPI errors'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Log in again for a new code, and exchange it at once, in the code that handles the callback.',
      'Do not step through by hand: copying a code into a command takes longer than it lives.',
      'Look for a queue, a breakpoint or a sleeping service between the callback and the token request.',
    ],
  },
  run(subject) {
    const { request, profile, recognised } = subject;
    if (parameterValue(request, 'code') === undefined) return notApplicable('there is no code');
    const rule = profile.code.lifetimeSeconds;
    const { atLeast, atMost, sinceCallback } = readCodeHistory(subject);
    const expected = `at most ${describeDuration(rule.value)}`;
    if (atLeast !== undefined && atLeast > rule.value) {
      return found({
        certainty: 'strong',
        evidence: [
          {
            source: 'previous_request',
            path: 'parameters.code',
            found: `sent ${describeDuration(atLeast)} before this request`,
            expected,
            note: 'by the iat of the two assertions',
          },
        ],
        rules: [rule],
      });
    }
    if (sinceCallback !== undefined && sinceCallback > rule.value) {
      return found({
        certainty: 'strong',
        evidence: [
          {
            source: 'callback',
            path: 'parameters.code',
            found: `came ${describeDuration(sinceCallback)} before this request`,
            expected,
            note: 'by the time in the log and the time of this request',
          },
        ],
        rules: [rule],
      });
    }
    if (atMost !== undefined && atMost <= rule.value) return passed;
    if (request.form === 'curl' && recognised !== undefined && isOfCode(recognised)) {
      return found({
        certainty: 'hint',
        title: 'The code may have expired before the command was sent',
        evidence: [{ source: 'request', path: 'parameters.code', expected, note: 'a command typed by hand' }],
        rules: [rule],
      });
    }
    return cannotTell(['previousRequest', 'authorizationRequest'], 'a code does not show when it was issued');
  },
});
