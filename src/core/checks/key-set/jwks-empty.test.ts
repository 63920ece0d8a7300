import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksEmpty } from './jwks-empty.ts';

testCheck(jwksEmpty, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'no keys': [{ jwks: '{"keys":[]}' }, { certainty: 'proof', path: 'keys' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
