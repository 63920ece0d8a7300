import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expPast } from './exp-past.ts';

testCheck(expPast, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an exp one second ahead': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 60, exp: testNow + 1 } } }),
    'an exp at this second': () => fapiCase({ assertion: { claims: { iat: testNow - 60, exp: testNow } } }),
  },
  rejects: {
    'two minutes ago, as of a given time': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'within a usual tolerance': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 90, exp: testNow - 1 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'by this machine’s clock': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } }, now: undefined }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
