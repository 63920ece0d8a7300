import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { verifierWithoutChallenge } from './verifier-without-challenge.ts';

testCheck(verifierWithoutChallenge, {
  accepts: {
    'a challenge': fapiCase,
  },
  rejects: {
    'no challenge': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: undefined }) }),
      { certainty: 'strong', path: 'parameters.code_challenge' },
    ],
    'an empty challenge': [
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: '' }) }),
      { certainty: 'strong', path: 'parameters.code_challenge' },
    ],
  },
  undecided: {
    'no request': [{}, 'cannot-tell'],
    'a request_uri, which hides it': [
      () =>
        fapiCase({
          authorization_request: 'https://stg-id.singpass.gov.sg/fapi/auth?client_id=x&request_uri=urn:x',
        }),
      'not-applicable',
    ],
  },
});
