import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { nbfType } from './nbf-type.ts';

testCheck(nbfType, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a number': () => fapiCase({ assertion: { claims: { nbf: testNow } } }),
    'no nbf': () => fapiCase({ assertion: { claims: { nbf: undefined } } }),
  },
  rejects: {
    'a text': [
      () => fapiCase({ assertion: { claims: { nbf: 'now' } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
