import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expMs } from './exp-ms.ts';

testCheck(expMs, {
  accepts: {
    'a healthy assertion': fapiCase,
    'iat alone in milliseconds': () => fapiCase({ assertion: { claims: { iat: (testNow - 5) * 1000 } } }),
  },
  rejects: {
    'exp in microseconds': [
      () => fapiCase({ assertion: { claims: { exp: (testNow + 60) * 1e6 } } }),
      { certainty: 'proof', path: 'claims.exp', expected: String(testNow + 60) },
    ],
    'a number beyond every calendar': [
      () => fapiCase({ assertion: { claims: { exp: 1e30 } } }),
      { certainty: 'proof', path: 'claims.exp', expected: /^a number/ },
    ],
    'exp in milliseconds': [
      () => fapiCase({ assertion: { claims: { exp: (testNow + 60) * 1000 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'both in milliseconds': [
      () => fapiCase({ assertion: { claims: { iat: testNow * 1000, exp: (testNow + 60) * 1000 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
