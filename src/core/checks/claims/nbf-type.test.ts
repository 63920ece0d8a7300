import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { nbfType } from './nbf-type.ts';

testCheck(nbfType, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a number': () => fapiCase({ assertion: { claims: { nbf: testNow } } }),
    'milliseconds, which is another fault': () =>
      fapiCase({ assertion: { claims: { nbf: testNow * 1000 } } }),
    'no nbf': () => fapiCase({ assertion: { claims: { nbf: undefined } } }),
  },
  rejects: {
    'a text of digits': [
      () => fapiCase({ assertion: { claims: { nbf: String(testNow) } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
    null: [() => fapiCase({ assertion: { claims: { nbf: null } } }), { certainty: 'proof', found: 'null' }],
    'a text': [
      () => fapiCase({ assertion: { claims: { nbf: 'now' } } }),
      { certainty: 'proof', path: 'claims.nbf' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
  },
});
