import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

/** No false positives: the status stands in the paste. Triggers on: HTTP/1.1 404. */
export const jwksHttpError = defineCheck({
  code: 'jwks-http-error',
  stage: 'key-set',
  severity: 'error',
  title: 'The address of the key set answers with an error',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Publish the key set at the registered address, with status 200.'],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-http-error'),
});
