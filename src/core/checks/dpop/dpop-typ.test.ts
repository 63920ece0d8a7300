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
    'the media type spelled out': [
      () => fapiCase({ proof: { header: { typ: 'application/dpop+jwt' } } }),
      { certainty: 'strong', path: 'header.typ' },
    ],
    JWT: [() => fapiCase({ proof: { header: { typ: 'JWT' } } }), { certainty: 'proof', path: 'header.typ' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
