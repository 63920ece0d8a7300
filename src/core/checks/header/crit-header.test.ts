import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { critHeader } from './crit-header.ts';

testCheck(critHeader, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    b64: [
      () => fapiCase({ assertion: { header: { crit: ['exp'] } } }),
      { certainty: 'proof', path: 'header.crit' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
