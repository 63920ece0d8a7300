import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expTooFar } from './exp-too-far.ts';

testCheck(expTooFar, {
  accepts: {
    'a healthy assertion': fapiCase,
    'two minutes and the tolerance from now, without iat': () =>
      fapiCase({ assertion: { claims: { iat: undefined, exp: testNow + 180 } } }),
    'exactly the allowed time': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 5, exp: testNow + 115 } } }),
  },
  rejects: {
    'an hour from now, without iat': [
      () => fapiCase({ assertion: { claims: { iat: undefined, exp: testNow + 3600 } } }),
      { certainty: 'strong', path: 'claims.exp', found: /^3600 seconds from now/ },
    ],
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
