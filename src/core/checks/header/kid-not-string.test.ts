import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidNotString } from './kid-not-string.ts';

testCheck(kidNotString, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'a number': [
      () => fapiCase({ assertion: { header: { kid: 1 } } }),
      { certainty: 'proof', path: 'header.kid' },
    ],
  },
  undecided: {
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
