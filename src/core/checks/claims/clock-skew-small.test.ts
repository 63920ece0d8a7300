import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { clockSkewSmall } from './clock-skew-small.ts';

const response = 'HTTP/1.1 400 Bad Request\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{}';

testCheck(clockSkewSmall, {
  accepts: {
    'a healthy assertion': fapiCase,
    'ten seconds ahead': () =>
      fapiCase({
        now: undefined,
        response,
        assertion: { claims: { iat: testNow + 10, exp: testNow + 100 } },
      }),
  },
  rejects: {
    'thirty seconds ahead of the Date of the response': [
      () =>
        fapiCase({
          now: undefined,
          response,
          assertion: { claims: { iat: testNow + 30, exp: testNow + 100 } },
        }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'thirty seconds ahead of it, though the person sets the time': [
      () => fapiCase({ response, assertion: { claims: { iat: testNow + 30, exp: testNow + 100 } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'ninety seconds behind it': [
      () =>
        fapiCase({
          now: undefined,
          response,
          assertion: { claims: { iat: testNow - 90, exp: testNow + 30 } },
        }),
      { certainty: 'hint', path: 'claims.iat' },
    ],
  },
});
