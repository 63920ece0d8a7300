import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksInvalidJson = defineCheck({
  code: 'jwks-invalid-json',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set is not JSON',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives:
    'Misleads where the key set was served whole and only the paste was cut. The object of a program, a shortened text or another thing in the field is only possible.',
  example: '{"keys":[],}, with one comma too many',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Let a JSON library write the document.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-invalid-json'),
});
