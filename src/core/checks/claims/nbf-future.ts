import { defineCheck } from '../define-check.ts';
import { timingOutcome } from './claim-outcome.ts';

export const nbfFuture = defineCheck({
  code: 'nbf-future',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion is not valid yet: nbf lies in the future',
  why: 'A server refuses an assertion before its nbf.',
  falsePositives: 'By this machine’s clock it is not proven, unless nbf is in milliseconds.',
  example: 'nbf = now + 300',
  references: ['RFC 7519 §4.1.5'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Leave nbf out, or set it a few seconds before the present.'],
    recipe: 'epoch-seconds',
  },
  run: (subject) => timingOutcome(subject, 'nbf-future'),
});
