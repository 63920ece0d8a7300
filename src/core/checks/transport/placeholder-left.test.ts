import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { placeholderLeft } from './placeholder-left.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

testCheck(placeholderLeft, {
  accepts: {
    'an address that is only a path': { request: 'POST /token HTTP/1.1\r\n\r\ncode=x' },
    'a healthy request': fapiCase,
    'a shell variable': () =>
      fapiCase({ request: `curl "$TOKEN_URL" -d "code=$\{CODE}" -d grant_type=x`, assertion: {} }),
    'an example address as redirect_uri': () =>
      fapiCase({ parameters: { redirect_uri: 'https://rp.example.com/callback' } }),
  },
  rejects: {
    'the words of the guide': [
      () => fapiCase({ parameters: { client_assertion: 'YOUR_JWT_ASSERTION' } }),
      { certainty: 'proof', path: 'parameters.client_assertion', found: 'YOUR_JWT_ASSERTION' },
    ],
    'the letters of a sample token': [
      () => fapiCase({ parameters: { client_assertion: 'xxxxx.yyyyy.zzzzz' } }),
      { certainty: 'proof', path: 'parameters.client_assertion' },
    ],
    'a variable of Postman': [
      () => fapiCase({ parameters: { code: '{{code}}' } }),
      { certainty: 'proof', path: 'parameters.code' },
    ],
    'a template string in plain quotes': [
      () => legacyCase({ parameters: { client_id: `$\{clientId}` } }),
      { certainty: 'proof', path: 'parameters.client_id' },
    ],
    'angle brackets': [
      () => legacyCase({ parameters: { client_id: '<your client id>' } }),
      { certainty: 'strong', path: 'parameters.client_id' },
    ],
    'an example address, which may hide the real one': [
      () =>
        fapiCase({
          request: 'curl https://idp.example.com/token -d code=x',
          assertion: {},
        }),
      { certainty: 'strong', path: 'url' },
    ],
    'an example address of a server of any kind, where nobody has answered': [
      { profile: 'rfc7523', request: 'curl https://idp.example.com/token -d code=x' },
      { certainty: 'hint', path: 'url' },
    ],
    'the address of the guide': [
      () => fapiCase({ request: 'curl https://token-endpoint-url -d code=x' }),
      { certainty: 'proof', path: 'url' },
    ],
    'a DPoP header': [
      () => fapiCase({ request: `curl ${url} -H 'DPoP: YOUR_DPOP_PROOF' -d code=x` }),
      { certainty: 'proof', path: 'headers.dpop' },
    ],
    'a claim': [
      () => fapiCase({ assertion: { claims: { iss: 'YOUR_CLIENT_ID', sub: 'YOUR_CLIENT_ID' } } }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'angle brackets in a claim': [
      () => fapiCase({ assertion: { claims: { iss: '<CLIENT_ID>', sub: '<CLIENT_ID>' } } }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
  },
  undecided: {
    'an example address from which an answer came': [
      {
        profile: 'rfc7523',
        request: 'curl https://idp.example.com/token -d code=x',
        response: '{"error":"invalid_grant"}',
      },
      'cannot-tell',
    ],
    'a value hidden on purpose': [() => fapiCase({ parameters: { code: '<redacted>' } }), 'cannot-tell'],
    asterisks: [() => fapiCase({ parameters: { code: '***' } }), 'cannot-tell'],
    'nothing at all': [{}, 'cannot-tell'],
  },
});
