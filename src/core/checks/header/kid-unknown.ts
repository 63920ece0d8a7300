import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidUnknown = defineCheck({
  code: 'kid-unknown',
  stage: 'header',
  severity: 'error',
  title: 'kid names a key that is not in the key set',
  why: 'The server takes the verifying key by kid; with a kid that its set does not have it finds none.',
  falsePositives: 'Misleads where the pasted key set is not the published one.',
  example: 'A kid that no key of the set bears',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header', 'keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Copy the kid of the key that signs from the published key set.',
      'Where the key was published a moment ago, sign with the old one until the provider has fetched the set again.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'alg-jwk-alg-mismatch'],
  run: (subject) => kidOutcome(subject, 'kid-unknown'),
});
