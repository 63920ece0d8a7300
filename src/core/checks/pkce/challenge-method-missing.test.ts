import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { challengeMethodMissing } from './challenge-method-missing.ts';

testCheck(challengeMethodMissing, {
  accepts: {
    S256: fapiCase,
  },
  rejects: {
    none: [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge_method: undefined }) }),
      { certainty: 'proof', path: 'parameters.code_challenge_method' },
    ],
    's256 in lower case': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge_method: 's256' }) }),
      { certainty: 'proof', expected: 'S256' },
    ],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
  },
});
