import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { typMissing } from './typ-missing.ts';

testCheck(typMissing, {
  accepts: {
    'a healthy assertion': fapiCase,
    'another typ': () => fapiCase({ assertion: { header: { typ: 'at+jwt' } } }),
  },
  rejects: {
    'no typ': [
      () => fapiCase({ assertion: { header: { typ: undefined } } }),
      { certainty: 'hint', severity: 'warning', path: 'header.typ' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
