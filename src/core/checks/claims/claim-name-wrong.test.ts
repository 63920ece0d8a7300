import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { claimNameWrong } from './claim-name-wrong.ts';

testCheck(claimNameWrong, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    Iss: [
      () => fapiCase({ assertion: { claims: { iss: undefined, Iss: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } } }),
      { certainty: 'proof', found: 'Iss', expected: 'iss' },
    ],
    audience: [
      () =>
        fapiCase({
          assertion: { claims: { aud: undefined, audience: 'https://stg-id.singpass.gov.sg/fapi' } },
        }),
      { certainty: 'proof', expected: 'aud' },
    ],
    issuedAt: [
      () => fapiCase({ assertion: { claims: { iat: undefined, issuedAt: 1 } } }),
      { certainty: 'proof', expected: 'iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
