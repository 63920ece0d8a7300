import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksBareArray = defineCheck({
  code: 'jwks-bare-array',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set is a bare array',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives:
    'Misleads where only the list was copied; without the head of an answer it is not called proven.',
  example: '[{"kty":"EC",…}]',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Wrap it: {"keys":[…]}.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-bare-array'),
});
