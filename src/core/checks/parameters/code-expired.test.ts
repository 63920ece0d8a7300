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
const typed = `curl https://stg-id.singpass.gov.sg/fapi/token -d code=${testCode} -d grant_type=authorization_code`;

testCheck(codeExpired, {
  accepts: { 'a code that was asked for half a minute ago': fapiCase },
  rejects: {
    'a code that went out two minutes and a second ago': [
      resent(121),
      { certainty: 'strong', path: 'parameters.code' },
    ],
    'a command typed by hand that met invalid_grant': [
      () =>
        fapiCase({ request: typed, authorization_request: undefined, response: '{"error":"invalid_grant"}' }),
      { certainty: 'hint', path: 'parameters.code' },
    ],
  },
  undecided: {
    'a code that went out two minutes ago': [resent(120), 'cannot-tell'],
    'an authorization URL, which shows no time': [legacyCase, 'cannot-tell'],
    'no code': [() => fapiCase({ parameters: { code: undefined } }), 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
