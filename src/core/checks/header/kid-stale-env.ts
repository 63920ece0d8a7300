import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

/** Not proof: which of the two sets is in force only the person knows. Triggers on: a kid of other_jwks that jwks does not have. */
export const kidStaleEnv = defineCheck({
  code: 'kid-stale-env',
  stage: 'header',
  severity: 'error',
  title: 'kid names a key of the other key set, which the set in force does not have',
  why: 'The server takes the verifying key by kid; a name from another environment, or from before a rotation, it does not know.',
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
