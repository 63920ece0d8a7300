import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { subWrong } from './sub-wrong.ts';

testCheck(subWrong, {
  accepts: {
    'a healthy assertion': fapiCase,
    'iss that is an address': () => fapiCase({ assertion: { claims: { iss: 'https://rp.example.sg' } } }),
  },
  rejects: {
    'an e-mail address': [
      () => fapiCase({ assertion: { claims: { sub: 'user@example.sg' } } }),
      { certainty: 'proof', path: 'claims.sub' },
    ],
    'a number of a person': [
      () => fapiCase({ assertion: { claims: { sub: 'S1234567D' } } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'no sub': [() => fapiCase({ assertion: { claims: { sub: undefined } } }), 'not-applicable'],
  },
});
