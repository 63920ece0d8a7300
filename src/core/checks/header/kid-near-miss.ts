import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidNearMiss = defineCheck({
  code: 'kid-near-miss',
  stage: 'header',
  severity: 'error',
  title: 'kid differs from a kid of the key set by a trifle',
  why: 'The server takes the verifying key by kid; with a kid that its set does not have it finds none. Names are compared letter for letter.',
  falsePositives: 'Misleads only where the pasted key set is not the published one.',
  example: 'kid SIG-1 where the key is called sig-1',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header', 'keySet'],
  fix: {
    kind: 'do',
    steps: ['Never type a kid by hand; use the RFC 7638 thumbprint, or copy it.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-wrong-key', 'sig-other-listed-key', 'kid-unknown'],
  run: (subject) => kidOutcome(subject, 'kid-near-miss'),
});
