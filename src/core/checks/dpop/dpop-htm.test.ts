import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopHtm } from './dpop-htm.ts';

testCheck(dpopHtm, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    missing: [
      () => fapiCase({ proof: { claims: { htm: undefined } } }),
      { certainty: 'proof', path: 'claims.htm' },
    ],
    GET: [() => fapiCase({ proof: { claims: { htm: 'GET' } } }), { certainty: 'proof', path: 'claims.htm' }],
    'lower case': [
      () => fapiCase({ proof: { claims: { htm: 'post' } } }),
      { certainty: 'proof', path: 'claims.htm' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
