import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audTrailingSlash } from './aud-trailing-slash.ts';

testCheck(audTrailingSlash, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'a slash at the end': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/' } } }),
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
