import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { clientAssertionExpiredCache } from './client-assertion-expired-cache.ts';

testCheck(clientAssertionExpiredCache, {
  accepts: {
    'a healthy assertion': fapiCase,
    'expired not quite an hour ago': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 3000, exp: testNow - 2900 } } }),
    'the assertion of the previous request, still valid': async () => {
      const given = await fapiCase();
      return { ...given, previous_request: given.request };
    },
    'expired a minute ago': () =>
      fapiCase({ assertion: { claims: { iat: testNow - 180, exp: testNow - 60 } } }),
  },
  rejects: {
    'two days old': [
      () => fapiCase({ assertion: { claims: { iat: testNow - 180_000, exp: testNow - 179_880 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'the assertion of the previous request': [
      async () => {
        const given = await fapiCase({ assertion: { claims: { iat: testNow - 240, exp: testNow - 121 } } });
        return { ...given, previous_request: given.request };
      },
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'by this machine’s clock': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 180_000, exp: testNow - 179_880 } },
          now: undefined,
        }),
      { certainty: 'hint', path: 'claims.exp' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
