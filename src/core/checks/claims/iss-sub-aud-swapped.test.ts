import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { issSubAudSwapped } from './iss-sub-aud-swapped.ts';

testCheck(issSubAudSwapped, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    swapped: [
      () =>
        fapiCase({
          assertion: {
            claims: { aud: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F', iss: 'https://stg-id.singpass.gov.sg/fapi' },
          },
          parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' },
        }),
      { certainty: 'proof', path: 'claims.aud' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
