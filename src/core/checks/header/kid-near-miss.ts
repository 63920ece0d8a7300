import { defineCheck } from '../define-check.ts';
import { kidOutcome } from './kid-outcome.ts';

/** No false positives beyond those of kid-unknown. Triggers on: SIG-1 for sig-1. */
export const kidNearMiss = defineCheck({
  code: 'kid-near-miss',
  stage: 'header',
  severity: 'error',
  title: 'kid differs from a kid of the key set by a trifle',
  why: 'The server takes the verifying key by kid; with a kid that its set does not have it finds none. Names are compared letter for letter.',
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
