import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audMissing } from './aud-missing.ts';

testCheck(audMissing, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'no aud': [
      () => fapiCase({ assertion: { claims: { aud: undefined } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'an empty aud': [
      () => fapiCase({ assertion: { claims: { aud: '' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'a number': [
      () => fapiCase({ assertion: { claims: { aud: 7 } } }),
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
