import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expFloat } from './exp-float.ts';

testCheck(expFloat, {
  accepts: {
    'a healthy assertion': fapiCase,
    'whole seconds': () => fapiCase({ assertion: { claims: { exp: testNow + 60 } } }),
  },
  rejects: {
    'a fraction': [
      () => fapiCase({ assertion: { claims: { exp: testNow + 60.5 } } }),
      { certainty: 'hint', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
