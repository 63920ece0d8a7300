import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { dpopIat } from './dpop-iat.ts';

testCheck(dpopIat, {
  accepts: {
    'a healthy request': fapiCase,
    'ten seconds old': () => fapiCase({ proof: { claims: { iat: testNow - 10 } } }),
    'ten seconds ahead': () => fapiCase({ proof: { claims: { iat: testNow + 10, exp: testNow + 100 } } }),
  },
  rejects: {
    missing: [
      () => fapiCase({ proof: { claims: { iat: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    milliseconds: [
      () => fapiCase({ proof: { claims: { iat: testNow * 1000 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'an hour old': [
      () => fapiCase({ proof: { claims: { iat: testNow - 3600, exp: undefined } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
    'an hour ahead': [
      () => fapiCase({ proof: { claims: { iat: testNow + 3600 } } }),
      { certainty: 'proof', path: 'claims.iat' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
