import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidEncKey } from './kid-enc-key.ts';

testCheck(kidEncKey, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'the kid of the encryption key': [
      () => fapiCase({ assertion: { header: { kid: 'enc-1' } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
