import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { iatTzBehind } from './iat-tz-behind.ts';

testCheck(iatTzBehind, {
  accepts: {
    'a healthy assertion': fapiCase,
    'two days old': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 180_000, exp: testNow - 179_880 } } }),
    'half an hour old': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 1_800, exp: testNow - 1_700 } } }),
  },
  rejects: {
    'five and a half hours behind': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 19_803, exp: testNow - 19_700 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'eight hours behind': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 28_803, exp: testNow - 28_700 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
