import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { iatTzAhead } from './iat-tz-ahead.ts';

testCheck(iatTzAhead, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an hour and a half ahead': () =>
      fapiCase({ assertion: { claims: { iat: testNow + 5400, exp: testNow + 5500 } } }),
    'five minutes ahead': () =>
      fapiCase({ assertion: { claims: { iat: testNow + 300, exp: testNow + 400 } } }),
  },
  rejects: {
    'iat alone eight hours ahead': [
      () => fapiCase({ assertion: { claims: { iat: testNow + 28_800 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'five and a half hours ahead, as in India': [
      () => fapiCase({ assertion: { claims: { iat: testNow + 19_800, exp: testNow + 19_900 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
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
