import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { iatMs } from './iat-ms.ts';

testCheck(iatMs, {
  accepts: {
    'a healthy assertion': fapiCase,
    'exp alone in milliseconds': () => fapiCase({ assertion: { claims: { exp: (testNow + 60) * 1000 } } }),
  },
  rejects: {
    'iat in milliseconds': [
      () => fapiCase({ assertion: { claims: { iat: (testNow - 5) * 1000 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
