import { fapiCase, legacyWithProof } from '../../../testing/cases.ts';
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
      () => fapiCase({ proof: { claims: { iat: testNow - 180, exp: testNow - 61 } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
    'passed within the tolerance': [
      () => fapiCase({ proof: { claims: { iat: testNow - 100, exp: testNow - 60 } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    'exactly now': [
      () => fapiCase({ proof: { claims: { iat: testNow - 100, exp: testNow } } }),
      { certainty: 'strong', path: 'claims.exp' },
    ],
    milliseconds: [
      () => fapiCase({ proof: { claims: { exp: (testNow + 100) * 1000 } } }),
      { certainty: 'proof', path: 'claims.exp', expected: String(testNow + 100) },
    ],
    'a text': [
      () => fapiCase({ proof: { claims: { exp: 'soon' } } }),
      { certainty: 'proof', path: 'claims.exp' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
    'a proof as old as the assertion': [
      () =>
        fapiCase({
          assertion: { claims: { iat: testNow - 3600, exp: testNow - 3500 } },
          proof: { claims: { iat: testNow - 3600, exp: testNow - 3500 } },
        }),
      'not-applicable',
    ],
    'the old profile': [() => legacyWithProof({ exp: testNow - 3600 }), 'not-applicable'],
    'no exp': [() => fapiCase({ proof: { claims: { exp: undefined } } }), 'not-applicable'],
  },
});
