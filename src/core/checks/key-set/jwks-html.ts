import { defineCheck } from '../define-check.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

export const jwksHtml = defineCheck({
  code: 'jwks-html',
  stage: 'key-set',
  severity: 'error',
  title: 'The address of the key set answers with an HTML page',
  why: 'The server reads a JSON object with a member keys, an array of JWKs, and nothing else.',
  falsePositives: 'None: a page was served in place of a key set. Markup that is no page is only possible.',
  example: '<!doctype html> where the key set should be',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Serve the key set as a static JSON route, before the fallback of a single-page app.',
      'Let everybody in: no login, no challenge, no interstitial.',
    ],
    recipe: 'public-jwk',
  },
  explainsAway: documentEchoes,
  run: ({ keySet }) => documentOutcome(keySet, 'jwks-html'),
});
