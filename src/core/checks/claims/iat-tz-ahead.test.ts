import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { iatTzAhead } from './iat-tz-ahead.ts';

testCheck(iatTzAhead, {
  accepts: {
    'a healthy assertion': fapiCase,
    'five minutes ahead': () =>
      fapiCase({ assertion: { claims: { iat: testNow + 300, exp: testNow + 400 } } }),
  },
  rejects: {
    'eight hours ahead': [
      () => fapiCase({ assertion: { claims: { iat: testNow + 28_800, exp: testNow + 28_900 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'by this machine’s clock': [
      () =>
        fapiCase({ assertion: { claims: { iat: testNow + 28_800, exp: testNow + 28_900 } }, now: undefined }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
