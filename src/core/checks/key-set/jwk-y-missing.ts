import { defineCheck } from '../define-check.ts';
import { coordinateOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkYMissing = defineCheck({
  code: 'jwk-y-missing',
  stage: 'key-set',
  severity: 'error',
  title: 'A public number of a key is missing',
  why: 'Without all its numbers it is no key: x and y of EC, n and e of RSA, x of OKP.',
  falsePositives: 'None: RFC 7518 requires them.',
  example: 'An EC key without y',
  references: ['RFC 7518 §6.2.1', 'RFC 7518 §6.3.1'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Export the public key again with a library.', untilFetched],
    recipe: 'public-jwk',
  },
  run: (subject) => coordinateOutcome(subject, 'missing'),
});
