import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algMissing } from './alg-missing.ts';

testCheck(algMissing, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'no alg': [
      () => fapiCase({ assertion: { header: { alg: undefined } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'an empty alg': [
      () => fapiCase({ assertion: { header: { alg: '' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg 256': [
      () => fapiCase({ assertion: { header: { alg: 256 } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'HS256' } } }), 'not-applicable'],
  },
});
