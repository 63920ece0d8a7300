import { defineCheck } from '../define-check.ts';
import { signatureOutcome } from './signature-outcome.ts';

export const sigOldKey = defineCheck({
  code: 'sig-old-key',
  stage: 'signature',
  severity: 'error',
  title: 'The assertion is signed with a key of the other key set, which the set in force does not have',
  why: 'A server verifies with the keys that are published now: one that was taken out, or belongs to another environment, is unknown to it.',
  falsePositives: 'Not proven: only you know which of the two key sets is in force.',
  example: 'An assertion that a key of the other set verifies and no key of the published one',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Sign with a key of the set in force, or publish the key that signs again.',
      'At a rotation publish the new key first, wait until every cached set has run out, sign with it, and only then take the old key out.',
    ],
    recipe: 'sign',
  },
  explainsAway: [
    'kid-unknown',
    'kid-stale-env',
    'sig-multi-instance-keys',
    'jwks-instances-differ',
    'alg-jwk-alg-mismatch',
  ],
  run: (subject) => signatureOutcome(subject, 'sig-old-key'),
});
