import { fapiCase } from '../../../testing/cases.ts';
import { corppassFapiCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audWrongEnv } from './aud-wrong-env.ts';

testCheck(audWrongEnv, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'production against staging': [
      () => fapiCase({ assertion: { claims: { aud: 'https://id.singpass.gov.sg/fapi' } } }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'the token endpoint of production, which lies below another path than the issuer': [
      () =>
        corppassFapiCase({
          assertion: { claims: { aud: 'https://id.corppass.gov.sg/mga/sps/oauth/oauth20/token' } },
        }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.corppass.gov.sg' },
    ],
    'production of the old profile': [
      () => fapiCase({ assertion: { claims: { aud: 'https://id.singpass.gov.sg' } } }),
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
