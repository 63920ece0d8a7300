import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { audDiscoveryUrl } from './aud-discovery-url.ts';

testCheck(audDiscoveryUrl, {
  accepts: {
    'the issuer': fapiCase,
  },
  rejects: {
    'the discovery document': [
      () =>
        fapiCase({
          assertion: {
            claims: { aud: 'https://stg-id.singpass.gov.sg/fapi/.well-known/openid-configuration' },
          },
        }),
      { certainty: 'proof', path: 'claims.aud', expected: 'https://stg-id.singpass.gov.sg/fapi' },
    ],
    'the key set': [
      () => fapiCase({ assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg/.well-known/keys' } } }),
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
