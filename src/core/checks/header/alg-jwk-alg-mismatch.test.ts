import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algJwkAlgMismatch } from './alg-jwk-alg-mismatch.ts';

const keySetOf = (...keys: readonly object[]): string => JSON.stringify({ keys });

testCheck(algJwkAlgMismatch, {
  accepts: {
    'a healthy assertion': fapiCase,
    'two keys of one name, of which the second has the right label': async () =>
      fapiCase({
        jwks: keySetOf(
          { kty: 'EC', crv: 'P-384', kid: 'sig-1', alg: 'ES384' },
          (await signingKey()).publicJwk,
        ),
      }),
  },
  rejects: {
    'RS256 in the header, PS256 in the key': [
      () =>
        anyCase({
          header: { alg: 'RS256', kid: 'rsa' },
          jwks: keySetOf({ kty: 'RSA', kid: 'rsa', alg: 'PS256', use: 'sig', n: 'AQAB', e: 'AQAB' }),
        }),
      { certainty: 'proof', path: 'header.alg', found: 'RS256', expected: 'PS256' },
    ],
    'a wrong label of a key that has no use': [
      async () =>
        fapiCase({ jwks: keySetOf({ ...(await signingKey()).publicJwk, use: undefined, alg: 'ES384' }) }),
      { certainty: 'proof', path: 'header.alg', found: 'ES256', expected: 'ES384' },
    ],
    'ES384 in the header, ES256 in the key': [
      () => fapiCase({ assertion: { header: { alg: 'ES384' } } }),
      { certainty: 'proof', path: 'header.alg', found: 'ES384', expected: 'ES256' },
    ],
  },
  undecided: {
    'an alg that no key of the set goes with': [
      () => fapiCase({ assertion: { header: { alg: 'HS256' } } }),
      'not-applicable',
    ],
    'no alg, which is a fault of its own': [
      () => fapiCase({ assertion: { header: { alg: undefined } } }),
      'not-applicable',
    ],
    'a label that is no text': [
      async () => fapiCase({ jwks: keySetOf({ ...(await signingKey()).publicJwk, alg: ['ES384'] }) }),
      'not-applicable',
    ],
    'a wrong label of a signing key, which is a fault of the key set': [
      async () => fapiCase({ jwks: keySetOf({ ...(await signingKey()).publicJwk, alg: 'ES384' }) }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
    'a kid that no key has': [() => fapiCase({ assertion: { header: { kid: 'x' } } }), 'not-applicable'],
  },
});
