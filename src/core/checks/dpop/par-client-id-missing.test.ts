import { fapiCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { parClientIdMissing } from './par-client-id-missing.ts';

testCheck(parClientIdMissing, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    none: [
      async () => fapiCase({ authorization_request: await parRequest({ client_id: undefined }) }),
      { certainty: 'strong', path: 'parameters.client_id' },
    ],
    'under another name': [
      async () =>
        fapiCase({
          authorization_request: await parRequest({ client_id: undefined, clientId: testClientId }),
        }),
      { certainty: 'strong', path: 'parameters.client_id', found: 'clientId' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'an authorization URL': [
      () =>
        fapiCase({
          authorization_request: 'https://stg-id.singpass.gov.sg/fapi/auth?client_id=x&request_uri=urn:x',
        }),
      'not-applicable',
    ],
  },
});
