import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksEmpty = defineCheck({
  code: 'jwks-empty',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set has no keys',
  why: 'Without a key no signature can be verified and nothing can be encrypted.',
  falsePositives: 'None: the set holds no key.',
  example: '{"keys":[]}',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Find out why the endpoint loads no key: a missing variable, an empty store.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: ['jwks-no-sig', 'jwks-no-enc', 'kid-unknown'],
  run({ keySet }) {
    if (keySet.shape !== 'set') return notApplicable('reported as another fault of the document');
    if (keySet.keys.length > 0) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'jwks',
          path: 'keys',
          found: keySet.strangers
            ? `no JSON object, but ${keySet.strangers} other elements`
            : 'an empty array',
          expected: 'a signing key and an encryption key',
        },
      ],
    });
  },
});
