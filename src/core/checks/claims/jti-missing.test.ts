import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jtiMissing } from './jti-missing.ts';

testCheck(jtiMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a jti of another type': () => fapiCase({ assertion: { claims: { jti: 7 } } }),
  },
  rejects: {
    'no jti under FAPI 2.0': [
      () => fapiCase({ assertion: { claims: { jti: undefined } } }),
      { certainty: 'strong', severity: 'error', path: 'claims.jti' },
    ],
    'no jti under the old profile': [
      () => legacyCase({ assertion: { claims: { jti: undefined } } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
