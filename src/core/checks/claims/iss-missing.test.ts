import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { issMissing } from './iss-missing.ts';

testCheck(issMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'no iss': [
      () => fapiCase({ assertion: { claims: { iss: undefined } } }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'an empty iss': [() => fapiCase({ assertion: { claims: { iss: '' } } }), { certainty: 'proof' }],
    'a number': [() => fapiCase({ assertion: { claims: { iss: 42 } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
