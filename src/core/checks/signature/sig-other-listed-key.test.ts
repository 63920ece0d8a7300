import { exportSPKI, importJWK } from 'jose';
import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { sigOtherListedKey } from './sig-other-listed-key.ts';

testCheck(sigOtherListedKey, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a kid that only another set has: its name is the fault': async () =>
      fapiCase({
        assertion: { header: { kid: 'sig-production' } },
        other_jwks: JSON.stringify({ keys: [(await signingKey('sig-production')).publicJwk] }),
      }),
    'a key in PEM, which has no kid': async () =>
      fapiCase({
        jwks: await exportSPKI((await importJWK((await signingKey()).publicJwk, 'ES256')) as CryptoKey),
      }),
    'one of two signing keys, of which no kid tells': async () =>
      fapiCase({
        assertion: { header: { kid: undefined } },
        jwks: JSON.stringify({
          keys: [(await signingKey('sig-2')).publicJwk, (await signingKey()).publicJwk],
        }),
      }),
    'the key that kid names, labelled for another algorithm': async () =>
      fapiCase({
        jwks: JSON.stringify({ keys: [{ ...(await signingKey()).publicJwk, alg: 'ES384' }] }),
      }),
    'a kid that is a number, in the header as in the set': async () =>
      fapiCase({
        assertion: { header: { kid: 7 } },
        jwks: JSON.stringify({ keys: [{ ...(await signingKey()).publicJwk, kid: 7 }] }),
      }),
  },
  rejects: {
    'another signing key': [
      async () => {
        const [one, two] = [await signingKey(), await signingKey('sig-2')];
        return fapiCase({
          jwks: JSON.stringify({ keys: [one.publicJwk, two.publicJwk] }),
          assertion: { key: two, header: { kid: 'sig-1' } },
        });
      },
      { certainty: 'proof', path: 'signature' },
    ],
    'another signing key, under a kid that both sets have': [
      async () => {
        const [one, two] = [await signingKey(), await signingKey('sig-2')];
        return fapiCase({
          jwks: JSON.stringify({ keys: [one.publicJwk, two.publicJwk] }),
          other_jwks: JSON.stringify({ keys: [one.publicJwk] }),
          assertion: { key: two, header: { kid: 'sig-1' } },
        });
      },
      { certainty: 'proof', expected: 'the key sig-1' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
  },
});
