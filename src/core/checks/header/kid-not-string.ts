import { hiddenBehind } from '../../profiles/tolerated.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { kidOutcome } from './kid-outcome.ts';

export const kidNotString = defineCheck({
  code: 'kid-not-string',
  stage: 'header',
  severity: 'error',
  title: 'kid is not a text',
  why: 'kid is a text; the number 1 and the text "1" are different names.',
  falsePositives: 'None: the header holds something other than a text.',
  example: 'kid 1, a number',
  references: ['RFC 7515 §4.1.4', 'RFC 7517 §4.5'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Write kid as text in the header and in the key set.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-other-listed-key', 'kid-unknown'],
  run(subject) {
    const outcome = kidOutcome(subject, 'kid-not-string');
    if (outcome.kind !== 'found') return outcome;
    return found({
      ...outcome.finding,
      explainsAway: hiddenBehind(subject.profile, 'kid-not-string', ['sig-wrong-key']),
    });
  },
});
