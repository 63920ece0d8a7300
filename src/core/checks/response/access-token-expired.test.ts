import type { Case } from '../../../core/case/case.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { encodePart } from '../../../testing/tokens.ts';
import { accessTokenExpired } from './access-token-expired.ts';

const call = (claims: Readonly<Record<string, unknown>>, more: Case = { now: testNow }): Case => ({
  request: `curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'Authorization: DPoP ${encodePart({ typ: 'at+jwt' })}.${encodePart(claims)}.c2ln'`,
  ...more,
});

testCheck(accessTokenExpired, {
  accepts: {
    'a token of now': call({ exp: testNow + 1800 }),
    'its last second': call({ exp: testNow + 1 }),
  },
  rejects: {
    'a token that expires now': [
      call({ exp: testNow }),
      { certainty: 'proof', path: 'headers.authorization', found: `exp ${testNow}` },
    ],
    'a token of an hour ago, by the clock of the server': [
      call(
        { exp: testNow - 1800 },
        {
          response:
            'HTTP/1.1 401 Unauthorized\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"error":"invalid_token"}',
        },
      ),
      { certainty: 'proof', path: 'headers.authorization' },
    ],
  },
  undecided: {
    'a token of an hour ago, by the clock of this machine': [
      call({ exp: testNow - 1800 }, {}),
      'cannot-tell',
    ],
    'exp as a text': [call({ exp: String(testNow) }), 'not-applicable'],
    'no exp': [call({}), 'not-applicable'],
    'a token that is no JWT': [
      {
        request: "curl https://stg-id.singpass.gov.sg/fapi/userinfo -H 'Authorization: DPoP 9f8e7d6c'",
        now: testNow,
      },
      'not-applicable',
    ],
    'no Authorization header': [
      { request: 'curl https://stg-id.singpass.gov.sg/fapi/userinfo', now: testNow },
      'not-applicable',
    ],
    'a token request': [{ request: 'curl https://id.singpass.gov.sg/fapi/token -d a=1' }, 'not-applicable'],
    'no request': [{}, 'cannot-tell'],
  },
});
