import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audTokenEndpoint } from './aud-token-endpoint.ts';

testCheck(audTokenEndpoint, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'the token endpoint': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/token' } } }),
      { certainty: 'strong', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'the PAR endpoint': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/par' } } }),
      { certainty: 'strong', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'the token endpoint with a slash': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/token/' } } }),
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
