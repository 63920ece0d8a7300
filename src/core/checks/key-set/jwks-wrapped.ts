import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksWrapped = defineCheck({
  code: 'jwks-wrapped',
  stage: 'key-set',
  severity: 'error',
  title: 'The keys do not stand in an array named keys at the top of the document',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives:
    'Misleads where the set was copied with what stands around it; without the head of an answer it is not called proven.',
  example: '{"jwks":{"keys":[…]}}',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Serve {"keys":[…]} as the whole document.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-wrapped'),
});
