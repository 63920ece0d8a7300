import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

/** False positive when the paste is older than its request: by this machine’s clock never proof. Triggers on: exp = now - 2 days. */
export const clientAssertionExpiredCache = defineCheck({
  code: 'client-assertion-expired-cache',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion was made long before this request',
  why: 'An assertion lives two minutes; one from a configuration file or a collection is always too old.',
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
  run: (subject) => timingOutcome(subject, 'client-assertion-expired-cache'),
});
