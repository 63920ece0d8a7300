import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expTooFar } from './exp-too-far.ts';

testCheck(expTooFar, {
  accepts: {
    'a healthy assertion': fapiCase,
    'exactly the allowed time': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 115 } } }),
  },
  rejects: {
    'one second more': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 116 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'an hour': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 3600 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
