import { describeDuration } from '../../assertion/describe-time.ts';
import { isRace, readCodeHistory } from '../../request/code-history.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const codeReused = defineCheck({
  code: 'code-reused',
  stage: 'grant',
  severity: 'error',
  title: 'The code was sent before',
  why: 'A code is good for one request, even one that failed; the second is refused, and tokens from the first may be withdrawn.',
  falsePositives:
    'Never proven: the earlier request may not have reached the server, and then the code is still unused. A code sent twice within moments is reported as double-redemption-race.',
  example: 'An earlier request with the same code',
  references: ['RFC 6749 §4.1.2', 'Singpass support: token endpoint'],
  needs: ['request', 'previousRequest'],
  fix: {
    kind: 'do',
    steps: [
      'Log in again for a new code.',
      'Do not retry a token request with the same code: after any failure the login starts again.',
      'See that page reloads, retries of the HTTP client and prefetching cannot run the callback twice.',
      'Look at the answer to the first request: it names the fault to solve.',
    ],
  },
  run(subject) {
    const history = readCodeHistory(subject);
    if (history.sentBefore === undefined)
      return cannotTell(['request', 'previousRequest'], 'both codes are needed');
    if (!history.sentBefore) return passed;
    if (isRace(history)) return notApplicable('reported as double-redemption-race');
    const code = subject.request.parameters.find(({ name }) => name === 'code');
    const { between, sameAssertion } = history;
    const note =
      between === undefined
        ? sameAssertion
          ? 'the assertion is the same too'
          : undefined
        : `${describeDuration(between)} apart`;
    return found({
      certainty: 'strong',
      evidence: [
        code === undefined ? { source: 'request', path: 'parameters.code' } : parameterEvidence(code),
        { source: 'previous_request', path: 'parameters.code', found: 'the same code', note },
      ],
    });
  },
});
