import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audWrongProfile } from './aud-wrong-profile.ts';

testCheck(audWrongProfile, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'without /fapi': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'without /fapi, with a slash': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/' } } }),
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
