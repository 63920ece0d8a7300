import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { iatFuture } from './iat-future.ts';

testCheck(iatFuture, {
  accepts: {
    'a healthy assertion': fapiCase,
    'within the tolerance': () =>
      fapiCase({ assertion: { claims: { iat: testNow + 60, exp: testNow + 120 } } }),
  },
  rejects: {
    'beyond the tolerance': [
      () => fapiCase({ assertion: { claims: { iat: testNow + 61, exp: testNow + 120 } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'within what is tolerated, where the answer says that it is not': [
      () =>
        anyCase({
          claims: { iat: testNow + 20, exp: testNow + 80 },
          response: '{"error":"invalid_client","error_description":"Token was issued in the future"}',
        }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
    'five minutes ahead': [
      () => fapiCase({ assertion: { claims: { iat: testNow + 300, exp: testNow + 400 } } }),
      { certainty: 'strong', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
