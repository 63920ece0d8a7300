import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { wrongHostEnv } from './wrong-host-env.ts';

const production = 'https://id.singpass.gov.sg';
const open = { profile: undefined, environment: undefined } as const;
const right = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(wrongHostEnv, {
  accepts: {
    'one environment throughout': fapiCase,
    'one environment throughout, on the old profile': legacyCase,
    'an aud of another environment, which is another fault': () =>
      fapiCase({ ...open, assertion: { claims: { aud: `${production}/fapi` } } }),
  },
  rejects: {
    'an endpoint against aud and the pushed request': [
      () => fapiCase({ ...open, url: `${production}/fapi/token` }),
      {
        certainty: 'proof',
        severity: 'error',
        path: 'url',
        found: `${production}/fapi/token`,
        expected: right,
      },
    ],
    'an endpoint against the chosen environment': [
      () => fapiCase({ url: `${production}/fapi/token` }),
      { certainty: 'proof', path: 'url', expected: right },
    ],
    'a chosen environment against the whole request': [
      () => legacyCase({ environment: 'production' }),
      { certainty: 'proof', severity: 'warning', path: 'url' },
    ],
    'a chosen environment against a URL alone': [
      {
        profile: 'singpass-fapi',
        environment: 'staging',
        token_endpoint: `${production}/fapi/token`,
        parameters: { a: '1' },
      },
      { certainty: 'strong', path: 'url' },
    ],
    'a misspelt host': [
      () => fapiCase({ url: 'https://stg-id.singpas.gov.sg/fapi/token' }),
      { certainty: 'strong', severity: 'error', path: 'url', expected: right },
    ],
    'an unknown host': [
      () => fapiCase({ url: 'https://gateway.example.sg/fapi/token' }),
      { certainty: 'hint', severity: 'warning', path: 'url' },
    ],
  },
  undecided: {
    'a mock': [() => fapiCase({ url: 'http://localhost:5156/fapi/token' }), 'not-applicable'],
    'an endpoint and nothing beside it': [{ request: `curl ${right} -d code=x` }, 'not-applicable'],
    'no URL': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
