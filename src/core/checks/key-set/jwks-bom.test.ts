import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksBom } from './jwks-bom.ts';

testCheck(jwksBom, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a mark': [{ jwks: '\uFEFF{"keys":[]}' }, { certainty: 'proof', found: 'U+FEFF' }],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
