import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

/** No false positives. Triggers on: [{"kty":"EC",…}]. */
export const jwksBareArray = defineCheck({
  code: 'jwks-bare-array',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set is a bare array',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Wrap it: {"keys":[…]}.'],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-bare-array'),
});
