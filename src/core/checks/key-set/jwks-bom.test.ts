import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksBom } from './jwks-bom.ts';

testCheck(jwksBom, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a mark in front of the body of an answer': [
      { jwks: 'HTTP/1.1 200 OK\r\n\r\n\uFEFF{"keys":[]}' },
      { certainty: 'proof', found: 'U+FEFF' },
    ],
    'a mark': [{ jwks: '\uFEFF{"keys":[]}' }, { certainty: 'proof', found: 'U+FEFF' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
