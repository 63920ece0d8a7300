import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { clientIdMissing } from './client-id-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const missing = { certainty: 'strong', path: 'parameters.client_id' } as const;

testCheck(clientIdMissing, {
  accepts: {
    'a healthy request': legacyCase,
    'a wrong value': () => legacyCase({ parameters: { client_id: 'x' } }),
  },
  rejects: {
    'a body without it': [() => legacyCase({ parameters: { client_id: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-legacy', parameters: { other: 'x' } }, missing],
    'a body without it, where the answer misses it in words': [
      () =>
        fapiCase({
          profile: 'rfc7523',
          response: '{"error":"invalid_request","error_description":"Client ID not provided"}',
        }),
      missing,
    ],
    'a body pasted alone': [
      () => legacyCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.client_id' },
    ],
  },
  undecided: {
    'an empty value, which is another fault': [
      () => legacyCase({ parameters: { client_id: '' } }),
      'not-applicable',
    ],
    'the grant of CIBA, for which the provider lists none': [
      {
        profile: 'singpass-legacy',
        parameters: {
          grant_type: 'urn:openid:params:grant-type:ciba',
          auth_req_id: 'x',
          client_assertion: 'x',
        },
      },
      'not-applicable',
    ],
    'a body of JSON': [() => legacyCase({ request: `curl ${url} --json '{}'` }), 'not-applicable'],
    'a form that is being filled in': [
      { profile: 'singpass-legacy', parameters: { other: 'x' }, parameters_complete: false },
      'cannot-tell',
    ],
    'a body in a file': [() => legacyCase({ request: `curl ${url} -d @body.txt` }), 'cannot-tell'],
    'a piece of a body': [() => legacyCase({ request: 'nonce=abc' }), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
