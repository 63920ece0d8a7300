import { defineCheck } from '../define-check.ts';
import { coordinateOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkCoordEncoding = defineCheck({
  code: 'jwk-coord-encoding',
  stage: 'key-set',
  severity: 'error',
  title: 'A public number of a key is not base64url',
  why: 'The numbers of a key, such as x, y and n, are base64url without padding.',
  falsePositives: 'Lenient readers take padding, so a server may accept such a key.',
  example: 'A coordinate x with = at the end',
  references: ['RFC 7518 §6.2.1', 'RFC 7518 §6.3.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key again with a library.', untilFetched],
    recipe: 'public-jwk',
  },
  run: (subject) => coordinateOutcome(subject, 'encoding'),
});
