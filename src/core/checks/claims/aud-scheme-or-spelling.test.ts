import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { audSchemeOrSpelling } from './aud-scheme-or-spelling.ts';

testCheck(audSchemeOrSpelling, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'another path, at a server of one’s own whose routes are set apart from its issuer': [
      async () => ({
        profile: 'oidc-provider',
        token_endpoint: 'https://op.example.org/oauth2/token',
        client_assertion: await makeAssertion({ claims: { aud: 'https://op.example.org' } }),
      }),
      { certainty: 'strong', path: 'claims.aud' },
    ],
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
