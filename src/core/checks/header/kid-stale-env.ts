import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidStaleEnv = defineCheck({
  code: 'kid-stale-env',
  stage: 'header',
  severity: 'error',
  title: 'kid names a key of the other key set, which the set in force does not have',
  why: 'The server takes the verifying key by kid; a name from another environment, or from before a rotation, it does not know.',
  falsePositives: 'Not proven: only you know which of the two key sets is in force.',
  example: 'A kid that stands in the other key set and not in the published one',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header', 'keySet', 'otherKeySet'],
  fix: {
    kind: 'do',
    steps: [
      'Take kid and private key from the settings of the environment that is called.',
      'After a rotation change kid and private key together.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'alg-jwk-alg-mismatch', 'jwks-instances-differ'],
  run: (subject) => kidOutcome(subject, 'kid-stale-env'),
});
