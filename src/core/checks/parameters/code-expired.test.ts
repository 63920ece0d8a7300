import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { testCode } from '../../../testing/tokens.ts';
import { codeExpired } from './code-expired.ts';

/** A case whose code went out this many seconds before. */
const resent = (seconds: number) => async () => {
  const claims = { iat: testNow - 5 - seconds, jti: 'earlier' };
  const earlier = await legacyCase({ assertion: { claims } });
  return legacyCase({ previous_request: earlier.request });
};
/** The line of an access log for the callback, so many seconds before the request. */
const logged = (seconds: number, code: string = testCode): string =>
  `10.0.0.1 - ${new Date((testNow - seconds) * 1000).toISOString()} "GET /cb?code=${code}&state=x HTTP/1.1" 302`;
const typed = `curl https://stg-id.singpass.gov.sg/fapi/token -d code=${testCode} -d grant_type=authorization_code`;

testCheck(codeExpired, {
  accepts: { 'a code that was asked for half a minute ago': fapiCase },
  rejects: {
    'a code that went out two minutes and a second ago': [
      resent(121),
      { certainty: 'strong', path: 'parameters.code' },
    ],
    'a callback that the access log dates three minutes before': [
      () => fapiCase({ authorization_request: undefined, callback: logged(180) }),
      { certainty: 'strong', path: 'parameters.code' },
    ],
    'a command typed by hand that met invalid_grant': [
      () =>
        fapiCase({ request: typed, authorization_request: undefined, response: '{"error":"invalid_grant"}' }),
      { certainty: 'hint', path: 'parameters.code' },
    ],
  },
  undecided: {
    'a command typed by hand that met a path without a token endpoint': [
      () =>
        fapiCase({
          request: typed,
          authorization_request: undefined,
          response: 'HTTP/1.1 404 Not Found\r\n\r\nNot Found',
        }),
      'cannot-tell',
    ],
    'a command typed by hand that met a refusal of the client': [
      () =>
        fapiCase({
          profile: 'rfc7523',
          request: typed,
          authorization_request: undefined,
          response: '{"error":"invalid_client"}',
        }),
      'cannot-tell',
    ],
    'a command typed by hand whose grant is not known': [
      () =>
        legacyCase({
          request: typed,
          authorization_request: undefined,
          response:
            '{"error":"unsupported_grant_type","error_description":"The grant type is not supported."}',
        }),
      'cannot-tell',
    ],
    'a command typed by hand that met an answer about the form of the body': [
      () =>
        fapiCase({
          request: typed,
          authorization_request: undefined,
          response: '{"error":"CLIENT_SIDE_ERROR"}',
        }),
      'cannot-tell',
    ],
    'a callback that the access log dates just before': [
      () => fapiCase({ authorization_request: undefined, callback: logged(30) }),
      'cannot-tell',
    ],
    'a callback with another code': [
      () => fapiCase({ authorization_request: undefined, callback: logged(180, 'another') }),
      'cannot-tell',
    ],
    'a code that went out two minutes ago': [resent(120), 'cannot-tell'],
    'an authorization URL, which shows no time': [legacyCase, 'cannot-tell'],
    'no code': [() => fapiCase({ parameters: { code: undefined } }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
