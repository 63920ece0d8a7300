import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

export const jwksHttpError = defineCheck({
  code: 'jwks-http-error',
  stage: 'key-set',
  severity: 'error',
  title: 'The address of the key set answers with an error',
  why: 'With another status than 200 a server takes no key set from the answer.',
  falsePositives: 'None: the status stands in the paste.',
  example: 'HTTP/1.1 404 from the address of the key set',
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
