import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

const textMembers = ['kty', 'crv', 'x', 'y', 'n', 'e', 'kid', 'alg', 'use'] as const;

export const jwkNumberMembers = defineCheck({
  code: 'jwk-number-members',
  stage: 'key-set',
  severity: 'error',
  title: 'A member of a key is not a text',
  why: 'Coordinates, kid and use are texts.',
  falsePositives: 'None: the member stands in the key set and is not a text.',
  example: 'kid 7, a number',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Let a library write the JWK.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(
      subject,
      ({ jwk }) => {
        const wrong = textMembers.find((name) => {
          const value = member(jwk, name);
          return value !== undefined && typeof value !== 'string';
        });
        if (wrong === undefined) return undefined;
        const found = JSON.stringify(member(jwk, wrong)).slice(0, 60);
        return { path: wrong, found, expected: 'a text' };
      },
      {
        echoes: [
          'kid-unknown',
          'kid-near-miss',
          'sig-wrong-key',
          'alg-jwk-alg-mismatch',
          'alg-curve-mismatch',
          'jwks-no-sig',
        ],
      },
    );
  },
});
