import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expString } from './exp-string.ts';

testCheck(expString, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a number': () => fapiCase({ assertion: { claims: { exp: testNow + 60 } } }),
  },
  rejects: {
    'milliseconds as text': [
      () => fapiCase({ assertion: { claims: { exp: `${testNow + 60}000` } } }),
      { certainty: 'proof', path: 'claims.exp', expected: String(testNow + 60) },
    ],
    'exp as text': [
      () => fapiCase({ assertion: { claims: { exp: String(testNow + 60) } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'iat as text': [
      () => fapiCase({ assertion: { claims: { iat: String(testNow - 5) } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
