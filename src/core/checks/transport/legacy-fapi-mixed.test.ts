import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { legacyFapiMixed } from './legacy-fapi-mixed.ts';

const staging = 'https://stg-id.singpass.gov.sg';
const open = { profile: undefined, environment: undefined } as const;

testCheck(legacyFapiMixed, {
  accepts: {
    'FAPI throughout': fapiCase,
    'the old profile throughout': legacyCase,
    'the old profile, whose login URL carries everything': () =>
      legacyCase({
        authorization_request: undefined,
        authorization_url: `${staging}/auth?response_type=code&client_id=x&scope=openid&code_challenge=y`,
      }),
    'one wrong aud, which is another fault': () =>
      fapiCase({ ...open, assertion: { claims: { aud: staging } } }),
  },
  rejects: {
    'a FAPI request at the old endpoint': [
      () => fapiCase({ ...open, url: `${staging}/token` }),
      {
        certainty: 'proof',
        severity: 'error',
        path: 'url',
        found: `${staging}/token`,
        expected: `${staging}/fapi/token`,
      },
    ],
    'an old request at the FAPI endpoint': [
      () => legacyCase({ ...open, url: `${staging}/fapi/token`, authorization_request: undefined }),
      { certainty: 'proof', path: 'url', expected: `${staging}/token` },
    ],
    'a pushed request, and the old endpoint': [
      () => legacyCase({ ...open, authorization_request: `${staging}/fapi/auth?client_id=x&request_uri=y` }),
      { certainty: 'strong', path: 'url' },
    ],
    'the old profile chosen for a FAPI request': [
      () => fapiCase({ profile: 'singpass-legacy' }),
      { certainty: 'proof', severity: 'warning', path: 'url' },
    ],
  },
  undecided: {
    'an endpoint and nothing beside it': [
      { request: 'curl https://stg-id.singpass.gov.sg/fapi/token -d code=x' },
      'not-applicable',
    ],
    'no URL': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
