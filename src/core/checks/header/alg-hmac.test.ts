import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { algHmac } from './alg-hmac.ts';

testCheck(algHmac, {
  accepts: {
    ES256: fapiCase,
  },
  rejects: {
    'alg HS256': [
      () => fapiCase({ assertion: { header: { alg: 'HS256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    'alg HS512': [
      () => fapiCase({ assertion: { header: { alg: 'HS512' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'another fault of alg': [() => fapiCase({ assertion: { header: { alg: 'none' } } }), 'not-applicable'],
  },
});
