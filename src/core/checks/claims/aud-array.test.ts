import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audArray } from './aud-array.ts';

testCheck(audArray, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'an array with the issuer': [
      () => fapiCase({ assertion: { claims: { aud: ['https://stg-id.singpass.gov.sg/fapi'] } } }),
      { certainty: 'strong', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'an array with two values': [
      () =>
        fapiCase({
          assertion: {
            claims: {
              aud: ['https://stg-id.singpass.gov.sg/fapi', 'https://stg-id.singpass.gov.sg/fapi/token'],
            },
          },
        }),
      { certainty: 'strong', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'a list at a server of any kind whose answer says that it takes none': [
      () =>
        anyCase({
          claims: { aud: ['https://auth.example.org', 'https://auth.example.org/token'] },
          response: '{"error":"invalid_client","error_description":"Multiple audiences not allowed"}',
        }),
      { certainty: 'strong', path: 'claims.aud' },
    ],
    'an empty array': [
      () => fapiCase({ assertion: { claims: { aud: [] } } }),
      { certainty: 'strong', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
  },
  undecided: {
    'another fault of aud': [
      () => fapiCase({ assertion: { claims: { aud: 'https://unrelated.example' } } }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
  },
});
