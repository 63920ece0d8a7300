import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { redirectUriMissing } from './redirect-uri-missing.ts';

const url = 'https://stg-id.singpass.gov.sg/fapi/token';
const body = 'grant_type=authorization_code&code=abc&client_id=a';
const answer = (description: string): string =>
  JSON.stringify({ error: 'invalid_request', error_description: description });
const missing = { certainty: 'proof', path: 'parameters.redirect_uri' } as const;

testCheck(redirectUriMissing, {
  accepts: {
    'a healthy request': fapiCase,
    'a wrong value': () => fapiCase({ parameters: { redirect_uri: 'x' } }),
  },
  rejects: {
    'a body without it': [() => fapiCase({ parameters: { redirect_uri: undefined } }), missing],
    'a list of parameters without it': [{ profile: 'singpass-fapi', parameters: { other: 'x' } }, missing],
    'none though the login named one, where it is optional': [
      {
        profile: 'rfc7523',
        request: `POST /token HTTP/1.1\r\nHost: x.test\r\n\r\n${body}`,
        authorization_request:
          'https://x.test/auth?response_type=code&client_id=a&redirect_uri=https%3A%2F%2Frp.test%2Fcb',
      },
      { ...missing, certainty: 'strong', expected: 'https://rp.test/cb' },
    ],
    'none where it is optional, and the answer asks for it': [
      { profile: 'rfc7523', request: body, response: answer("missing required parameter 'redirect_uri'") },
      { certainty: 'strong', path: 'parameters.redirect_uri' },
    ],
    'a body pasted alone': [
      () => fapiCase({ request: 'nonce=x&scope=openid&grant_type=authorization_code' }),
      { certainty: 'strong', path: 'parameters.redirect_uri' },
    ],
  },
  undecided: {
    'a server that may do without, of which no login is known': [
      { profile: 'rfc7523', request: body },
      'not-applicable',
    ],
    'an answer that speaks of another parameter': [
      { profile: 'rfc7523', request: body, response: answer("missing required parameter 'code'") },
      'not-applicable',
    ],
    'an empty value, which is another fault': [
      () => fapiCase({ parameters: { redirect_uri: '' } }),
      'not-applicable',
    ],
    'a body of JSON': [() => fapiCase({ request: `curl ${url} --json '{}'` }), 'not-applicable'],
    'a form that is being filled in': [
      { profile: 'singpass-legacy', parameters: { other: 'x' }, parameters_complete: false },
      'cannot-tell',
    ],
    'a body in a file': [() => fapiCase({ request: `curl ${url} -d @body.txt` }), 'cannot-tell'],
    'a piece of a body': [() => fapiCase({ request: 'nonce=abc' }), 'cannot-tell'],
    'no request': [{}, 'cannot-tell'],
  },
});
