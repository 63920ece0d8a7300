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
    'a login with all its parameters at the new endpoint, alone': [
      {
        authorization_request: `${staging}/fapi/auth?response_type=code&client_id=x&scope=openid&code_challenge=y`,
      },
      { certainty: 'strong', path: 'url', found: `${staging}/fapi/auth` },
    ],
    'a login with all its parameters at the new endpoint, before a FAPI request': [
      () =>
        fapiCase({
          ...open,
          authorization_request: `${staging}/fapi/auth?response_type=code&client_id=x&scope=openid&code_challenge=y`,
        }),
      { certainty: 'strong', path: 'url', found: `${staging}/fapi/auth` },
    ],
    'a pushed login at the old endpoint, alone': [
      { authorization_url: `${staging}/auth?client_id=x&request_uri=y` },
      { certainty: 'strong', path: 'url', found: `${staging}/auth`, expected: `${staging}/fapi/auth` },
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
    'a login of Corppass, whose profiles share an endpoint': [
      {
        authorization_request:
          'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/authorize?response_type=code&client_id=x',
      },
      'cannot-tell',
    ],
    'a login of FAPI as it shall be': [
      { authorization_url: `${staging}/fapi/auth?client_id=x&request_uri=y` },
      'cannot-tell',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});
