import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { dpopTyp } from './dpop-typ.ts';

testCheck(dpopTyp, {
  accepts: {
    'a healthy request': fapiCase,
  },
  rejects: {
    missing: [
      () => fapiCase({ proof: { header: { typ: undefined } } }),
      { certainty: 'proof', path: 'header.typ' },
    ],
    JWT: [() => fapiCase({ proof: { header: { typ: 'JWT' } } }), { certainty: 'proof', path: 'header.typ' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
