import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { clientAssertionExpiredCache } from './client-assertion-expired-cache.ts';

testCheck(clientAssertionExpiredCache, {
  accepts: {
    'a healthy assertion': fapiCase,
    'expired a minute ago': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 180, exp: testNow - 60 } } }),
  },
  rejects: {
    'two days old': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 180_000, exp: testNow - 179_880 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'by this machine’s clock': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 180_000, exp: testNow - 179_880 } },
          now: undefined,
        }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
