import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { maySign } from './spare-keys.ts';
import { untilFetched } from './until-fetched.ts';

export const jwkKtyRsa = defineCheck({
  code: 'jwk-kty-rsa',
  stage: 'key-set',
  severity: 'error',
  title: 'A key is of a kind that the profile does not take',
  why: 'The profile names the kinds of keys that it can use.',
  falsePositives: 'A key that is used for nothing does no harm.',
  example: 'A key with kty RSA',
  references: ['RFC 7517 §4.1', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: [
      'Make a key pair on P-256: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem`',
      'Publish its public half in place of this key, with use, kid and alg.',
      untilFetched,
      'Load its private half in the program: to sign with ES256, or to decrypt the id_token.',
    ],
    recipe: 'public-jwk',
  },
  run(subject) {
    const { keyTypes } = subject.profile.keySet;
    const byRsa = /^[RP]S\d/.test(String(member(subject.header, 'alg')));
    return keysOutcome(
      subject,
      (key) => {
        const kty = member(key.jwk, 'kty');
        // Reported as jwks-symmetric, jwk-crv-unsupported, and for a token signed with RSA as alg-rsa.
        if (kty === 'oct' || kty === 'OKP' || (kty === 'RSA' && byRsa && maySign(subject, key)))
          return undefined;
        if (keyTypes.value.some((type) => type === kty)) return undefined;
        // Reported as jwk-number-members.
        if (kty !== undefined && typeof kty !== 'string') return undefined;
        return { path: 'kty', found: shownJson(kty), expected: keyTypes.value.join(', ') };
      },
      { rules: [keyTypes], echoes: ['sig-wrong-key', 'alg-curve-mismatch'] },
    );
  },
});
