import { member } from '../../assertion/json-text.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** A key that nobody uses does no harm. Triggers on: ES512 on P-256. */
export const jwkSigAlgWrong = defineCheck({
  code: 'jwk-sig-alg-wrong',
  stage: 'key-set',
  severity: 'error',
  title: 'The signing key names an algorithm that does not fit it',
  why: 'A key that names an algorithm is used for that algorithm only.',
  references: ['RFC 7517 §4.4', 'Singpass: client key requirements'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Set alg by the curve: P-256 → ES256.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const alg = member(key.jwk, 'alg');
        const right = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' }[
          textMember(key.jwk, 'crv') ?? ''
        ];
        if (member(key.jwk, 'use') !== 'sig' || alg === undefined || right === undefined || alg === right)
          return undefined;
        return { path: 'alg', found: JSON.stringify(alg), expected: right };
      },
      'proof',
    );
  },
});
