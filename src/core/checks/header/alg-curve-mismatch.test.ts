import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { algCurveMismatch } from './alg-curve-mismatch.ts';

const keySetOf = (...keys: readonly object[]): string => JSON.stringify({ keys });

testCheck(algCurveMismatch, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an RSA key under an algorithm for RSA': () => anyCase({ alg: 'RS256' }),
    'EdDSA with a key on Ed448': () =>
      anyCase({
        header: { alg: 'EdDSA', kid: 'ed' },
        jwks: keySetOf({ kty: 'OKP', crv: 'Ed448', kid: 'ed' }),
      }),
    'two keys of one name, of which the second fits': async () =>
      fapiCase({
        jwks: keySetOf({ kty: 'EC', crv: 'P-384', kid: 'sig-1', use: 'sig' }, (await signingKey()).publicJwk),
      }),
  },
  rejects: {
    'no key set, and the signature of P-256 under ES384': [
      () => fapiCase({ assertion: { header: { alg: 'ES384' } }, jwks: undefined }),
      { certainty: 'strong', path: 'header.alg', found: 'ES384', expected: 'ES256' },
    ],
    'ES256 with an RSA key': [
      () =>
        anyCase({ header: { kid: 'rsa' }, jwks: keySetOf({ kty: 'RSA', kid: 'rsa', n: 'AQAB', e: 'AQAB' }) }),
      { certainty: 'proof', path: 'header.alg', found: 'ES256', expected: /RSA/ },
    ],
    'ES384 with a P-256 key': [
      () => fapiCase({ assertion: { header: { alg: 'ES384' } } }),
      { certainty: 'proof', path: 'header.alg', found: 'ES384', expected: 'ES256' },
    ],
    'RS256 with a P-256 key, where the profile takes RS256': [
      () => anyCase({ header: { alg: 'RS256' } }),
      { certainty: 'proof', path: 'header.alg', found: 'RS256', expected: 'ES256' },
    ],
  },
  undecided: {
    'no key set, and a signature of the length of alg': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no key set, and a signature as hexadecimal text: its letters are as many as another curve gives': [
      async () => {
        const token = await makeAssertion({});
        const at = token.lastIndexOf('.') + 1;
        const hex = Buffer.from(token.slice(at), 'base64url').toString('hex');
        return { client_assertion: token.slice(0, at) + hex };
      },
      'cannot-tell',
    ],
    'a curve that is no text': [
      async () => fapiCase({ jwks: keySetOf({ ...(await signingKey()).publicJwk, crv: {} }) }),
      'not-applicable',
    ],
    'RS256 with a P-256 key, where the profile takes no RSA': [
      () => fapiCase({ assertion: { header: { alg: 'RS256' } } }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
    'a kid that no key has': [() => fapiCase({ assertion: { header: { kid: 'x' } } }), 'not-applicable'],
  },
});
