import { defineCheck } from '../define-check.ts';
import { echoesOfBrokenToken, shapeOutcome } from './shape-outcome.ts';

export const assertionNotJwt = defineCheck({
  code: 'assertion-not-jwt',
  stage: 'assertion-format',
  severity: 'error',
  title: 'client_assertion is not a JWT',
  why: 'A server reads three base64url parts joined with dots and refuses anything else.',
  falsePositives:
    'None in a request: the text does not have the form of a token. Alone it may have been copied with quotation marks or invisible characters that were never sent; then it is not called proven.',
  example: 'A client secret sent as client_assertion',
  references: ['RFC 7515 §7.1', 'RFC 7523 §3'],
  needs: ['assertion'],
  fix: {
    kind: 'do',
    steps: [
      'Sign a JWT with a JOSE library and send its compact form.',
      'A client secret, a key or an access token cannot stand in its place.',
    ],
    recipe: 'sign',
  },
  explainsAway: echoesOfBrokenToken,
  run: (subject) => shapeOutcome(subject, 'assertion-not-jwt', 'proof'),
});
