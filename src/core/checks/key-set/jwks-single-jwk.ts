import { defineCheck } from '../define-check.ts';
import { documentEchoes, keyAloneOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksSingleJwk = defineCheck({
  code: 'jwks-single-jwk',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set is one JWK by itself',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives:
    'Misleads where one JWK was pasted only to verify with it; it is then not called proven. A server of any kind may be given one, so there it is only possible.',
  example: '{"kty":"EC",…} without keys around it',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Wrap it: {"keys":[…]}.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: (subject) => keyAloneOutcome(subject, 'jwks-single-jwk'),
});
