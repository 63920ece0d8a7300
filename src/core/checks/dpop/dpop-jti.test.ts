import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopJti } from './dpop-jti.ts';

testCheck(dpopJti, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    missing: [
      () => fapiCase({ proof: { claims: { jti: undefined } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    'a number': [
      () => fapiCase({ proof: { claims: { jti: 7 } } }),
      { certainty: 'proof', path: 'claims.jti' },
    ],
    empty: [() => fapiCase({ proof: { claims: { jti: '' } } }), { certainty: 'proof', path: 'claims.jti' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
