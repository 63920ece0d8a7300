import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidNearMiss } from './kid-near-miss.ts';

testCheck(kidNearMiss, {
  accepts: {
    'a kid that is in the set': fapiCase,
  },
  rejects: {
    'upper case': [
      () => fapiCase({ assertion: { header: { kid: 'SIG-1' } } }),
      { certainty: 'proof', path: 'header.kid', expected: 'sig-1' },
    ],
    'a space': [
      () => fapiCase({ assertion: { header: { kid: 'sig-1 ' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
    'a digit too many': [
      () => fapiCase({ assertion: { header: { kid: 'sig-11' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
    'one character': [
      () => fapiCase({ assertion: { header: { kid: 'sig_1' } } }),
      { certainty: 'proof', expected: 'sig-1' },
    ],
  },
  undecided: {
    'another number, as after a rotation': [
      () => fapiCase({ assertion: { header: { kid: 'sig-2' } } }),
      'not-applicable',
    ],
    'no key set': [() => fapiCase({ jwks: undefined }), 'cannot-tell'],
    'no kid': [() => fapiCase({ assertion: { header: { kid: undefined } } }), 'not-applicable'],
  },
});
