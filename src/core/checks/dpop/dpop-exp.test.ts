import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { dpopExp } from './dpop-exp.ts';

testCheck(dpopExp, {
  accepts: {
    'a healthy request': fapiCase,
    '120 seconds': () => fapiCase({ proof: { claims: { iat: testNow - 5, exp: testNow + 115 } } }),
  },
  rejects: {
    '121 seconds': [
      () => fapiCase({ proof: { claims: { iat: testNow - 5, exp: testNow + 116 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    passed: [
      () => fapiCase({ proof: { claims: { iat: testNow - 100, exp: testNow - 1 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'a text': [
      () => fapiCase({ proof: { claims: { exp: 'soon' } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'no exp': [() => fapiCase({ proof: { claims: { exp: undefined } } }), 'not-applicable'],
  },
});
