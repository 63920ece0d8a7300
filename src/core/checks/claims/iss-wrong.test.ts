import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { issWrong } from './iss-wrong.ts';

testCheck(issWrong, {
  accepts: {
    'a healthy assertion': fapiCase,
  },
  rejects: {
    'an address': [
      () => fapiCase({ assertion: { claims: { iss: 'https://rp.example.sg' } } }),
      { certainty: 'proof', path: 'claims.iss' },
    ],
    'another id': [() => fapiCase({ assertion: { claims: { iss: 'my-app' } } }), { certainty: 'proof' }],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'iss and sub that agree against the form': [
      () => fapiCase({ parameters: { client_id: 'other' } }),
      'not-applicable',
    ],
    'no iss': [() => fapiCase({ assertion: { claims: { iss: undefined } } }), 'not-applicable'],
  },
});
