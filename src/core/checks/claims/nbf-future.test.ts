import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { nbfFuture } from './nbf-future.ts';

testCheck(nbfFuture, {
  accepts: {
    'a healthy assertion': fapiCase,
    'nbf at the end of the tolerance': () => fapiCase({ assertion: { claims: { nbf: testNow + 60 } } }),
    'nbf now': () => fapiCase({ assertion: { claims: { nbf: testNow } } }),
  },
  rejects: {
    'within what is tolerated, where the answer says that it is not': [
      () =>
        anyCase({
          claims: { nbf: testNow + 100 },
          response: '{"error":"invalid_client","error_description":"\\"nbf\\" claim timestamp check failed"}',
        }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
    'nbf in milliseconds, by whatever clock': [
      () => fapiCase({ assertion: { claims: { nbf: testNow * 1000 } }, now: undefined }),
      { certainty: 'proof', path: 'claims.nbf', expected: String(testNow) },
    ],
    'just beyond the tolerance': [
      () => fapiCase({ assertion: { claims: { nbf: testNow + 61 } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
    'nbf in five minutes': [
      () => fapiCase({ assertion: { claims: { nbf: testNow + 300 } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
