import { readBase64Url } from '../../assertion/base64url.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkRsaSmall = defineCheck({
  code: 'jwk-rsa-small',
  stage: 'key-set',
  severity: 'warning',
  title: 'An RSA key has fewer than 2048 bits',
  why: 'Such keys can be broken, and servers refuse them.',
  falsePositives: 'None: the bits of the modulus are counted.',
  example: 'A modulus of 128 bytes',
  references: ['RFC 7518 §3.3'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Make a new key: on P-256, or of 2048 bits or more where the provider takes RSA.',
      'Publish its public half in place of this key.',
      untilFetched,
      'Load its private half in the program.',
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(subject, ({ jwk }) => {
      const modulus = textMember(jwk, 'n');
      if (textMember(jwk, 'kty') !== 'RSA' || modulus === undefined) return undefined;
      // Longer numbers are not small; there is no need to read all of one.
      const bits = readBase64Url(modulus.slice(0, 1_000)).bytes.length * 8;
      return bits >= 2048 ? undefined : { path: 'n', found: `${bits} bits`, expected: '2048 bits or more' };
    });
  },
});
