import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { verifierOtherSession } from './verifier-other-session.ts';

testCheck(verifierOtherSession, {
  accepts: {
    'the right pair': fapiCase,
  },
  rejects: {
    'another verifier': [
      () => fapiCase({ parameters: { code_verifier: '-gMZo7Qjn113fE6Ri_OGnycEV3idiSkvbFcWIaQyQYQ' } }),
      { certainty: 'strong', path: 'parameters.code_verifier' },
    ],
  },
  undecided: {
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
