import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { typWrong } from './typ-wrong.ts';

testCheck(typWrong, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'at+jwt': [
      () => fapiCase({ assertion: { header: { typ: 'at+jwt' } } }),
      { certainty: 'strong', severity: 'error', path: 'header.typ' },
    ],
    'a number': [() => fapiCase({ assertion: { header: { typ: 1 } } }), { certainty: 'strong' }],
    'lower case': [
      () => fapiCase({ assertion: { header: { typ: 'jwt' } } }),
      { certainty: 'hint', severity: 'warning' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no typ': [() => fapiCase({ assertion: { header: { typ: undefined } } }), 'not-applicable'],
  },
});
