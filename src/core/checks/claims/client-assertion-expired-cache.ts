import { isSentBefore } from '../../assertion/timing-rules.ts';
import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const clientAssertionExpiredCache = defineCheck({
  code: 'client-assertion-expired-cache',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion was made long before this request',
  why: 'An assertion lives for minutes; one from a configuration file or a collection is always too old.',
  falsePositives:
    'Proven only where an earlier request carries the same assertion. Otherwise the paste may be older than its request, or the clock may have stood still.',
  example: 'exp two days in the past: an assertion kept in a cache',
  references: ['RFC 7519 §4.1.4', 'RFC 7523 §3'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Remove the stored assertion from the configuration, collection or script.',
      'Give the library a function that makes a new assertion, not a finished text.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['exp-past'],
  run(subject) {
    // By the clock the second use is the surer of the two findings, and jti-reused explains this one away instead.
    const again = isSentBefore(subject) && subject.now.source !== 'clock';
    return timingOutcome(subject, 'client-assertion-expired-cache', {
      explainsAway: again ? ['jti-reused'] : [],
    });
  },
});
