import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audSchemeOrSpelling } from './aud-scheme-or-spelling.ts';

testCheck(audSchemeOrSpelling, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'no scheme': [
      () => fapiCase({ assertion: { claims: { aud: 'stg-id.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    http: [
      () => fapiCase({ assertion: { claims: { aud: 'http://stg-id.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'upper case': [
      () => fapiCase({ assertion: { claims: { aud: 'https://STG-ID.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'a space at the end': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi ' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
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
