import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidUnknown } from './kid-unknown.ts';

testCheck(kidUnknown, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'another kid': [
      () => fapiCase({ assertion: { header: { kid: 'key-of-2024' } } }),
      { certainty: 'proof', path: 'header.kid', found: 'key-of-2024' },
    ],
    'another kid than that of a JWK that was pasted alone, perhaps only to verify with it': [
      async () => fapiCase({ jwks: JSON.stringify((await signingKey('sig-2')).publicJwk) }),
      { certainty: 'strong', path: 'header.kid', found: 'sig-1' },
    ],
    'another kid, of a key that is not in the set': [
      async () => fapiCase({ assertion: { header: { kid: 'key-of-2024' }, key: await signingKey('old') } }),
      { certainty: 'proof', path: 'header.kid', found: 'key-of-2024' },
    ],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
    'a signing key without kid, which is the fault': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: undefined }) }),
      'not-applicable',
    ],
    'a set in which no key has a kid, and a signature by none of them': [
      async () =>
        fapiCase({
          jwks: changeKey(changeKey(await makeKeySet(), 0, { kid: undefined }), 1, { kid: undefined }),
          assertion: { key: await signingKey('old') },
        }),
      'not-applicable',
    ],
    'a signing key with an empty kid': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kid: '' }) }),
      'not-applicable',
    ],
    'a near miss': [() => fapiCase({ assertion: { header: { kid: 'SIG-1' } } }), 'not-applicable'],
  },
});
