import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { kidMissing } from './kid-missing.ts';

testCheck(kidMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'no kid': [
      () => fapiCase({ assertion: { header: { kid: undefined } } }),
      { certainty: 'hint', severity: 'note', path: 'header.kid', expected: 'sig-1' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
