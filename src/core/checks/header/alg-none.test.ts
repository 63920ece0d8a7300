import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algNone } from './alg-none.ts';

testCheck(algNone, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'alg none': [
      () => fapiCase({ assertion: { header: { alg: 'none' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg NONE': [
      () => fapiCase({ assertion: { header: { alg: 'NONE' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'HS256' } } }), 'not-applicable'],
  },
});
