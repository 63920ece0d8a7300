import { fapiCase } from '../../../testing/cases.ts';
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
    'another kid, of a key that is not in the set': [
      async () => fapiCase({ assertion: { header: { kid: 'key-of-2024' }, key: await signingKey('old') } }),
      { certainty: 'proof', path: 'header.kid', found: 'key-of-2024' },
    ],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
    'a near miss': [() => fapiCase({ assertion: { header: { kid: 'SIG-1' } } }), 'not-applicable'],
  },
});
