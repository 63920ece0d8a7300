import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { subMissing } from './sub-missing.ts';

testCheck(subMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'no sub': [
      () => fapiCase({ assertion: { claims: { sub: undefined } } }),
      { certainty: 'proof', path: 'claims.sub' },
    ],
    'an empty sub': [() => fapiCase({ assertion: { claims: { sub: '' } } }), { certainty: 'proof' }],
    'a number': [() => fapiCase({ assertion: { claims: { sub: 42 } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
