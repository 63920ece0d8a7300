import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { documentEchoes, documentOutcome } from './key-set-outcome.ts';

export const jwksRedirect = defineCheck({
  code: 'jwks-redirect',
  stage: 'key-set',
  severity: 'error',
  title: 'The address of the key set redirects',
  why: 'A server that does not follow redirects finds no key set at the registered address.',
  falsePositives: 'Never proven: some servers follow redirects (MockPass does).',
  example: 'HTTP/1.1 301 from the address of the key set',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Register the final address; servers need not follow redirects.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    const outcome = documentOutcome(keySet, 'jwks-redirect');
    if (outcome.kind === 'found')
      return found({ ...outcome.finding, certainty: 'strong', explainsAway: documentEchoes });
    const { http } = keySet;
    if (outcome.kind !== 'passed' || http?.redirect === undefined) return outcome;
    // The client that fetched the set followed; what is wrong with the set is reported all the same.
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'jwks',
          path: 'document',
          found: `status ${http.redirect}, then ${http.status}`,
          expected: 'the key set at the first address',
        },
      ],
    });
  },
});
