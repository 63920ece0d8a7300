import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audOtherService } from './aud-other-service.ts';

testCheck(audOtherService, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'another provider': [
      () => fapiCase({ assertion: { claims: { aud: 'https://login.example.com/oauth2' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'a word': [
      () => fapiCase({ assertion: { claims: { aud: 'singpass' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
  },
  undecided: {
    'another fault of aud': [() => fapiCase({ assertion: { claims: { aud: undefined } } }), 'not-applicable'],
    'no assertion': [{}, 'cannot-tell'],
  },
});
