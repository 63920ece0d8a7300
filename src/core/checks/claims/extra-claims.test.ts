import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { extraClaims } from './extra-claims.ts';

testCheck(extraClaims, {
  accepts: {
    'a healthy assertion': fapiCase,
    'nbf and code': () => fapiCase({ assertion: { claims: { nbf: 1, code: 'x' } } }),
  },
  rejects: {
    'another claim': [
      () => fapiCase({ assertion: { claims: { purpose: 'test' } } }),
      { certainty: 'hint', severity: 'note', path: 'claims.purpose' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
