import { member } from '../../assertion/json-text.ts';
import { isCurveAlias as isAlias } from '../../key-set/curve-names.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** A key that nobody uses does no harm. Triggers on: crv secp256k1. */
export const jwkCrvUnsupported = defineCheck({
  code: 'jwk-crv-unsupported',
  stage: 'key-set',
  severity: 'error',
  title: 'A key lies on a curve that the profile does not take',
  why: 'The profile names the curves it can use.',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Make a key on P-256 (openssl: prime256v1).'],
    recipe: 'public-jwk',
  },
  run({ keySet, profile }) {
    return keysOutcome(
      keySet,
      (key) => {
        const crv = member(key.jwk, 'crv');
        if (
          member(key.jwk, 'kty') !== 'EC' ||
          isAlias(crv) ||
          profile.keySet.curves.value.some((curve) => curve === crv)
        )
          return undefined;
        return {
          path: 'crv',
          found: JSON.stringify(crv ?? null),
          expected: profile.keySet.curves.value.join(', '),
        };
      },
      'proof',
      { rules: [profile.keySet.curves] },
    );
  },
});
