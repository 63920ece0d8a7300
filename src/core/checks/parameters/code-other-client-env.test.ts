import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testLogin } from '../../../testing/logins.ts';
import { corppassFapiCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testClientId } from '../../../testing/tokens.ts';
import { codeOtherClientEnv } from './code-other-client-env.ts';

const other = 'asC7y1wuFmqwCXys6S5EnaILNcy4yJDx';

testCheck(codeOtherClientEnv, {
  accepts: {
    'one client throughout': fapiCase,
    'one client throughout, on the old profile': legacyCase,
    'a pushed request without a value for client_id': async () =>
      fapiCase({ authorization_request: await parRequest({ client_id: '' }) }),
    'a pushed request whose client_id a variable holds': () =>
      fapiCase({
        authorization_request:
          'curl https://stg-id.singpass.gov.sg/fapi/par -d "client_id=$CLIENT_ID" -d response_type=code',
      }),
    'a callback of the issuer': () =>
      fapiCase({
        authorization_request: undefined,
        callback: 'https://rp.example.sg/callback?code=x&iss=https://stg-id.singpass.gov.sg/fapi',
      }),
  },
  rejects: {
    'another client in the pushed request': [
      async () => fapiCase({ authorization_request: await parRequest({ client_id: other }) }),
      { certainty: 'proof', path: 'claims.sub', expected: other },
    ],
    'another client throughout the token request': [
      () =>
        legacyCase({ parameters: { client_id: other }, assertion: { claims: { iss: other, sub: other } } }),
      { certainty: 'proof', path: 'parameters.client_id', found: other },
    ],
    'another client in the URL after PAR': [
      () =>
        fapiCase({
          authorization_request: undefined,
          authorization_url: testLogin.authorizationUrl.replace(testClientId, other),
        }),
      { certainty: 'proof', path: 'claims.sub', expected: other },
    ],
    'a login of production': [
      () => legacyCase({ authorization_request: 'https://id.singpass.gov.sg/auth?response_type=code' }),
      { certainty: 'strong', path: 'url' },
    ],
    'a callback of production': [
      () =>
        fapiCase({
          authorization_request: undefined,
          callback: 'https://rp.example.sg/callback?code=x&iss=https://id.singpass.gov.sg/fapi',
        }),
      { certainty: 'strong', path: 'parameters.iss' },
    ],
    'a callback of production beside a form body alone': [
      async () => {
        const body = (await fapiCase({})).request?.split(/\r?\n\r?\n/)[1] ?? '';
        return fapiCase({
          request: body,
          authorization_request: undefined,
          callback: 'https://rp.example.sg/callback?code=x&iss=https://id.singpass.gov.sg/fapi',
        });
      },
      { certainty: 'strong', path: 'parameters.iss' },
    ],
  },
  undecided: {
    'the server in iss and sub, where a client has no shape of its own: it is no other client': [
      async () =>
        corppassFapiCase({
          assertion: {
            claims: {
              iss: 'https://stg-id.corppass.gov.sg',
              sub: 'https://stg-id.corppass.gov.sg',
              aud: testClientId,
            },
          },
          parameters: { client_id: undefined },
          authorization_request: await parRequest({ client_id: testClientId }),
        }),
      'not-applicable',
    ],
    'a client_id that differs from the assertion, which is another fault': [
      () => legacyCase({ parameters: { client_id: other } }),
      'not-applicable',
    ],
    'a sub that is no client id': [
      () => fapiCase({ assertion: { claims: { sub: 'user@example.sg' } } }),
      'not-applicable',
    ],
    'a callback without issuer': [
      () => fapiCase({ authorization_request: undefined, callback: 'https://rp.example.sg/callback?code=x' }),
      'cannot-tell',
    ],
    'neither login nor callback': [() => fapiCase({ authorization_request: undefined }), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
    'a login that names neither client nor environment': [
      {
        request: 'grant_type=authorization_code&code=x',
        authorization_url: 'https://login.example.com/auth?state=x',
      },
      'cannot-tell',
    ],
  },
});
