import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { expPast } from './exp-past.ts';

testCheck(expPast, {
  accepts: {
    'a healthy assertion': fapiCase,
    'an exp one second ahead': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 60, exp: testNow + 1 } } }),
    'an exp before iat, which is another fault': () =>
      fapiCase({ assertion: { claims: { iat: testNow, exp: testNow - 60 } } }),
  },
  rejects: {
    'two minutes ago, as of a given time': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'at this very second': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 60, exp: testNow } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'at the end of the usual tolerance': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 160, exp: testNow - 60 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'by the Date of the answer': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } },
          now: undefined,
          response: 'HTTP/1.1 401 Unauthorized\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{}',
        }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'forty minutes ago': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 2400, exp: testNow - 2300 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'a length of time, by whatever clock': [
      () => fapiCase({ assertion: { claims: { iat: 0, exp: 120 } }, now: undefined }),
      { certainty: 'proof', path: 'claims.exp', found: '120 (1970-01-01 00:02:00 UTC)' },
    ],
    'within a usual tolerance': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 90, exp: testNow - 1 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'by this machine’s clock': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } }, now: undefined }),
      { certainty: 'hint', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
