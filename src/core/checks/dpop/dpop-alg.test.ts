import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopAlg } from './dpop-alg.ts';

testCheck(dpopAlg, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    none: [
      () => fapiCase({ proof: { header: { alg: 'none' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    RS256: [
      () => fapiCase({ proof: { header: { alg: 'RS256' } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
    missing: [
      () => fapiCase({ proof: { header: { alg: undefined } } }),
      { certainty: 'proof', path: 'header.alg' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
