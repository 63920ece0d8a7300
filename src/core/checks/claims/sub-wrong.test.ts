import { fapiCase } from '../../../testing/cases.ts';
import { anyCase } from '../../../testing/profile-cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { subWrong } from './sub-wrong.ts';

testCheck(subWrong, {
  accepts: {
    'the client of the login, where the form names another and iss is missing': () =>
      fapiCase({ parameters: { client_id: 'A'.repeat(32) }, assertion: { claims: { iss: undefined } } }),
    'a healthy assertion': fapiCase,
    'iss that is an address': () => fapiCase({ assertion: { claims: { iss: 'https://rp.example.sg' } } }),
  },
  rejects: {
    'an e-mail address': [
      () => fapiCase({ assertion: { claims: { sub: 'user@example.sg' } } }),
      { certainty: 'proof', path: 'claims.sub' },
    ],
    'an e-mail address, with nothing else to compare': [
      () => anyCase({ claims: { iss: 'my-app', sub: 'user@example.sg' } }),
      { certainty: 'proof', expected: 'my-app' },
    ],
    'a number of a person': [
      () => fapiCase({ assertion: { claims: { sub: 'S1234567D' } } }),
      { certainty: 'proof' },
    ],
  },
  undecided: {
    'two ids, of which nothing tells the right one': [
      () => anyCase({ claims: { iss: 'my-app', sub: 'another-app' } }),
      'not-applicable',
    ],
    'an address in iss, with nothing else to compare': [
      () => anyCase({ claims: { iss: 'https://rp.example.sg', sub: 'user@example.sg' } }),
      'not-applicable',
    ],
    'no assertion': [{}, 'cannot-tell'],
    'no sub': [() => fapiCase({ assertion: { claims: { sub: undefined } } }), 'not-applicable'],
  },
});
