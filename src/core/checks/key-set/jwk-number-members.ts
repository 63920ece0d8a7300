import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** No false positives. Triggers on: kid 7. */
export const jwkNumberMembers = defineCheck({
  code: 'jwk-number-members',
  stage: 'key-set',
  severity: 'error',
  title: 'A member of a key is not a text',
  why: 'Coordinates, kid and use are texts.',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Let a library write the JWK.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const wrong = ['x', 'y', 'crv', 'kid', 'alg', 'kty'].find(
          (name) => member(key.jwk, name) !== undefined && typeof member(key.jwk, name) !== 'string',
        );
        return wrong === undefined
          ? undefined
          : { path: wrong, found: JSON.stringify(member(key.jwk, wrong)).slice(0, 60), expected: 'a text' };
      },
      'proof',
    );
  },
});
