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
    'no iss, beside a member that holds one': [
      () => fapiCase({ assertion: { claims: { iss: undefined, data: { iss: 'x' } } } }),
      { certainty: 'proof', found: 'missing' },
    ],
    'a number': [() => fapiCase({ assertion: { claims: { iss: 42 } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
