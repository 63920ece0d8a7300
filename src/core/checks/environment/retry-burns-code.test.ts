import { fapiCase, toHttpRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion, testCode } from '../../../testing/tokens.ts';
import type { Case } from '../../case/case.ts';
import { retryBurnsCode } from './retry-burns-code.ts';

const refusal = '{"error":"invalid_grant"}';

/** The same code sent some seconds earlier. */
async function after(
  seconds: number,
  more: { readonly response?: string; readonly code?: string } = {},
): Promise<Case> {
  const iat = testNow - 5 - seconds;
  const previous_request = toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
    code: more.code ?? testCode,
    client_assertion: await makeAssertion({ claims: { iat, exp: iat + 120, jti: 'the-first-try' } }),
  });
  return fapiCase({ previous_request, response: more.response ?? refusal });
}

testCheck(retryBurnsCode, {
  accepts: {
    'another code the second time': () => after(10, { code: 'another-code-that-nobody-sent' }),
  },
  rejects: {
    'a timeout, then invalid_grant': [
      {
        response: `10:00:01 POST /token\n10:00:04 timeout of 3000ms exceeded, retrying\n10:00:05 400 ${refusal}`,
      },
      { certainty: 'hint', path: 'line 2', found: /timeout of 3000ms/ },
    ],
    'a cut connection, then a jti that was used': [
      {
        response:
          'Error: socket hang up\nretry 1 of 3\n401 {"error":"invalid_client","error_description":"jti has already been used"}',
      },
      { certainty: 'hint', path: 'line 1' },
    ],
    'the same code three seconds later': [() => after(3), { certainty: 'hint', path: 'parameters.code' }],
    'the same code after two minutes': [() => after(120), { certainty: 'hint' }],
    'the whole request once more': [
      async () => {
        const given = await fapiCase({ response: refusal });
        return { ...given, previous_request: given.request };
      },
      { certainty: 'hint', path: 'parameters.code' },
    ],
  },
  undecided: {
    'no response': [() => fapiCase(), 'cannot-tell'],
    'a Keep-Alive header with a timeout': [
      { response: `HTTP/1.1 400 Bad Request\r\nKeep-Alive: timeout=5\r\n\r\n${refusal}` },
      'not-applicable',
    ],
    'a refusal alone': [{ response: refusal }, 'not-applicable'],
    'a refusal, then a timeout of something else': [
      { response: `400 ${refusal}\n10:00:04 timeout of 3000ms exceeded` },
      'not-applicable',
    ],
    'a timeout alone': [{ response: 'timeout of 3000ms exceeded' }, 'not-applicable'],
    'the same code after three minutes': [() => after(121), 'not-applicable'],
    'the same code, and another error': [
      () => after(10, { response: '{"error":"unsupported_grant_type"}' }),
      'not-applicable',
    ],
  },
});
