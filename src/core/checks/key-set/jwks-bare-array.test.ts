import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksBareArray } from './jwks-bare-array.ts';

testCheck(jwksBareArray, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'an array': [
      { jwks: '[' + '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}' + ']' },
      { certainty: 'strong', path: 'document' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
