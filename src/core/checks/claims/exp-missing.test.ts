import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { expMissing } from './exp-missing.ts';

testCheck(expMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an exp of another type': () => fapiCase({ assertion: { claims: { exp: 'soon' } } }),
  },
  rejects: {
    'no exp': [
      () => fapiCase({ assertion: { claims: { exp: undefined } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
