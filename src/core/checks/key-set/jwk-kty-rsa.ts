import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** A key that nobody uses does no harm. Triggers on: kty RSA. */
export const jwkKtyRsa = defineCheck({
  code: 'jwk-kty-rsa',
  stage: 'key-set',
  severity: 'warning',
  title: 'A key is not an elliptic-curve key',
  why: 'The profile takes EC keys only.',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Make an EC P-256 key and publish it instead.'],
    recipe: 'public-jwk',
  },
  run({ keySet, profile }) {
    return keysOutcome(
      keySet,
      (key) => {
        const kty = member(key.jwk, 'kty');
        if (kty === 'oct' || profile.keySet.keyTypes.value.some((type) => type === kty)) return undefined;
        return {
          path: 'kty',
          found: JSON.stringify(kty ?? null),
          expected: profile.keySet.keyTypes.value.join(', '),
        };
      },
      'proof',
      { rules: [profile.keySet.keyTypes] },
    );
  },
});
