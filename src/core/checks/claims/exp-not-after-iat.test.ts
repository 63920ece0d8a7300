import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expNotAfterIat } from './exp-not-after-iat.ts';

testCheck(expNotAfterIat, {
  accepts: {
    'a healthy assertion': fapiCase,
    'one second of life': () => fapiCase({ assertion: { claims: { iat: testNow - 1, exp: testNow } } }),
  },
  rejects: {
    equal: [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'before iat': [
      () => fapiCase({ assertion: { claims: { iat: testNow, exp: testNow - 60 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
