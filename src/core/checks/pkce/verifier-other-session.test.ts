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
    'a verifier that the shell fills in': [
      () =>
        fapiCase({ request: `curl https://stg-id.singpass.gov.sg/fapi/token -d "code_verifier=$VERIFIER"` }),
      'cannot-tell',
    ],
    'a challenge that the shell fills in': [
      () =>
        fapiCase({
          authorization_request: `curl https://stg-id.singpass.gov.sg/fapi/par -d response_type=code -d "code_challenge=$CHALLENGE"`,
        }),
      'cannot-tell',
    ],
    'no authorization request': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no verifier': [() => fapiCase({ parameters: { code_verifier: undefined } }), 'not-applicable'],
  },
});
