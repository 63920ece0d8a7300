import { defineCheck } from '../define-check.ts';
import { documentEchoes, keyAloneOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksPemOrCert = defineCheck({
  code: 'jwks-pem-or-cert',
  stage: 'key-set',
  severity: 'error',
  title: 'A PEM key or a certificate stands where the key set should be',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives:
    'Misleads where a PEM was pasted only to verify with it; it is then not called proven. A server of any kind may be given one, so there it is only possible.',
  example: '-----BEGIN PUBLIC KEY----- in place of a key set',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Convert the public key into a JWK and serve it in {"keys":[…]}.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: (subject) => keyAloneOutcome(subject, 'jwks-pem-or-cert'),
});
