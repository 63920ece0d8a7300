import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { nbfFuture } from './nbf-future.ts';

testCheck(nbfFuture, {
  accepts: {
    'a healthy assertion': fapiCase,
    'nbf now': () => fapiCase({ assertion: { claims: { nbf: testNow } } }),
  },
  rejects: {
    'nbf in five minutes': [
      () => fapiCase({ assertion: { claims: { nbf: testNow + 300 } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
