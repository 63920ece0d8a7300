import { describeDuration } from '../../assertion/describe-time.ts';
import { isRace, readCodeHistory } from '../../request/code-history.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';

export const doubleRedemptionRace = defineCheck({
  code: 'double-redemption-race',
  stage: 'grant',
  severity: 'error',
  title: 'The code was sent twice within moments',
  why: 'When the callback runs twice, one request takes the code and the other is refused; sometimes both are.',
  falsePositives: 'Never proven: the times are those of the assertions, not of the requests.',
  example: 'Two requests with the same code, one second apart',
  references: ['RFC 6749 §4.1.2', 'Public reports'],
  needs: ['request', 'previousRequest'],
  fix: {
    kind: 'do',
    steps: [
      'Redeem the code in a server route, once per state: the second call with the same state does nothing.',
      'React: effects run twice in StrictMode, so guard the exchange with a ref or move it out of the effect.',
      'Switch off prefetching of the callback address, and disable the button after the first click.',
    ],
  },
  run(subject) {
    const history = readCodeHistory(subject);
    if (history.sentBefore === undefined)
      return cannotTell(['request', 'previousRequest'], 'both codes are needed');
    if (!isRace(history)) return passed;
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'previous_request',
          path: 'parameters.code',
          found: `the same code, ${describeDuration(history.between ?? 0)} apart`,
          note: 'each request has an assertion of its own',
        },
      ],
    });
  },
});
