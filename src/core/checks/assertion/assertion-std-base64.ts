import { hiddenBehind } from '../../profiles/tolerated.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionStdBase64 = defineCheck({
  code: 'assertion-std-base64',
  stage: 'assertion-format',
  severity: 'error',
  title: 'The client assertion uses the standard base64 alphabet',
  why: 'JWS parts are base64url: - and _ stand where standard base64 has + and /.',
  falsePositives: 'None: the signs + and / are not in the base64url alphabet.',
  example: 'A part of the token that holds + or /',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: ['Encode every part as base64url, before signing.'],
    recipe: 'base64url',
  },
  run(subject) {
    const outcome = shapeOutcome(subject, 'assertion-std-base64', 'proof');
    if (outcome.kind !== 'found') return outcome;
    return found({
      ...outcome.finding,
      explainsAway: hiddenBehind(subject.profile, 'assertion-std-base64', echoesOfBrokenToken),
    });
  },
});
