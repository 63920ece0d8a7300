import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { iatMissing } from './iat-missing.ts';

testCheck(iatMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an iat of another type': () => fapiCase({ assertion: { claims: { iat: 'now' } } }),
  },
  rejects: {
    'no iat': [
      () => fapiCase({ assertion: { claims: { iat: undefined } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
