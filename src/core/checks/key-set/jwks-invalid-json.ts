import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

/** False positive when only the paste was cut. Triggers on: {"keys":[],}. */
export const jwksInvalidJson = defineCheck({
  code: 'jwks-invalid-json',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set is not JSON',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Let a JSON library write the document.'],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-invalid-json'),
});
