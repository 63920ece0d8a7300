import { fapiCase } from '../../../testing/cases.ts';
import { testLogin } from '../../../testing/logins.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { makeAssertion, testVerifier } from '../../../testing/tokens.ts';
import { codeIsSomethingElse } from './code-is-something-else.ts';

const wrong = { certainty: 'proof', path: 'parameters.code' } as const;
const withCode =
  (code: string, profile = 'singpass-fapi') =>
  () =>
    fapiCase({ profile, parameters: { code } });
const ofOtherLogin = testLogin.callbackWith({ code: 'z'.repeat(43) });
const signed = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA';
const encrypted = 'eyJraWQiOiJjcGltY29yZSIsInZlciI6IjEuMCJ9.AAAA.BBBB.CCCC.DDDD';

testCheck(codeIsSomethingElse, {
  accepts: {
    'a code': fapiCase,
    'an encrypted token, which some servers issue as a code': withCode(encrypted, 'rfc7523'),
    'a code unlike the one of a callback, for which tokens came': () =>
      fapiCase({ callback: ofOtherLogin, response: '{"access_token":"a","token_type":"DPoP"}' }),
    'a code unlike the one of a callback that brought the code of the request before': () =>
      fapiCase({
        callback: ofOtherLogin,
        previous_request: `grant_type=authorization_code&code=${new URL(ofOtherLogin).searchParams.get('code')}&client_id=x`,
        response: '{"error":"invalid_grant"}',
      }),
    'what the callback brought': () =>
      fapiCase({
        profile: 'rfc7523',
        parameters: { code: signed },
        callback: `https://rp.example.sg/callback?code=${signed}`,
      }),
  },
  rejects: {
    'the request_uri': [withCode('urn:ietf:params:oauth:request_uri:bwc4JK-ESC0w8acc'), wrong],
    'a JWT': [async () => fapiCase({ parameters: { code: await makeAssertion() } }), wrong],
    'an encrypted token where no code holds a dot': [withCode(encrypted), wrong],
    'a signed token where a code may hold a dot': [
      withCode(signed, 'rfc7523'),
      { ...wrong, certainty: 'strong' },
    ],
    'the state of the authorization request': [withCode('dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU'), wrong],
    'the verifier': [withCode(testVerifier), wrong],
    'the state of the callback': [
      () =>
        fapiCase({
          parameters: { code: 'abc' },
          callback: 'https://rp.example.sg/callback?code=xyz&state=abc',
        }),
      wrong,
    ],
    'another code than the callback brought, where nothing tells that it is refused': [
      () => fapiCase({ callback: ofOtherLogin }),
      { certainty: 'hint', severity: 'note', path: 'parameters.code' },
    ],
    'another code than the callback brought, where the client is refused': [
      () => fapiCase({ callback: ofOtherLogin, response: '{"error":"invalid_client"}' }),
      { certainty: 'hint', severity: 'note', path: 'parameters.code' },
    ],
    'another code than the callback brought, where the grant is refused': [
      () => fapiCase({ callback: ofOtherLogin, response: '{"error":"invalid_grant"}' }),
      { certainty: 'strong', path: 'parameters.code' },
    ],
  },
  undecided: {
    'a code that is encoded twice': [withCode('a%2Fb'), 'not-applicable'],
    'a placeholder': [withCode('YOUR_AUTH_CODE'), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
