import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksEmpty } from './jwks-empty.ts';

testCheck(jwksEmpty, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'elements that are no keys': [
      { jwks: '{"keys":["a",7]}' },
      { certainty: 'proof', path: 'keys', found: 'no JSON object, but 2 other elements' },
    ],
    'no keys': [{ jwks: '{"keys":[]}' }, { certainty: 'proof', path: 'keys' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
