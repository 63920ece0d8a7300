import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { critHeader } from './crit-header.ts';

testCheck(critHeader, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'an empty list': [
      () => fapiCase({ assertion: { header: { crit: [] } } }),
      { certainty: 'proof', found: '[]' },
    ],
    'a wrong type': [() => fapiCase({ assertion: { header: { crit: 'exp' } } }), { certainty: 'proof' }],
    exp: [
      () => fapiCase({ assertion: { header: { crit: ['exp'] } } }),
      { certainty: 'proof', path: 'header.crit' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
