import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidEncKey } from './kid-enc-key.ts';

testCheck(kidEncKey, {
  accepts: {
    'a kid that is in the set': fapiCase,
    'a key that says nothing of what it is for': async () =>
      fapiCase({
        assertion: { header: { kid: 'enc-1' } },
        jwks: changeKey(await makeKeySet(), 1, { use: undefined, alg: undefined }),
      }),
    'a name that a signing key has, too': async () =>
      fapiCase({
        assertion: { header: { kid: 'enc-1' } },
        jwks: changeKey(await makeKeySet(), 0, { kid: 'enc-1' }),
      }),
  },
  rejects: {
    'the kid of the encryption key': [
      () => fapiCase({ assertion: { header: { kid: 'enc-1' } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
    'an RSA key without use whose algorithm only encrypts': [
      () =>
        anyCase({ header: { kid: 'rsa' }, jwks: '{"keys":[{"kty":"RSA","kid":"rsa","alg":"RSA-OAEP"}]}' }),
      { certainty: 'proof', path: 'header.kid', found: 'rsa' },
    ],
    'the very key that signs, under the wrong label': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { use: 'enc' }) }),
      { certainty: 'proof', path: 'header.kid', found: 'sig-1' },
    ],
    'a key without use whose algorithm only encrypts': [
      async () =>
        fapiCase({
          assertion: { header: { kid: 'enc-1' } },
          jwks: changeKey(await makeKeySet(), 1, { use: undefined }),
        }),
      { certainty: 'proof', path: 'header.kid', found: 'enc-1' },
    ],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
