import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksWrapped } from './jwks-wrapped.ts';

testCheck(jwksWrapped, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    Keys: [
      { jwks: '{"Keys":[' + '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}' + ']}' },
      { certainty: 'strong', path: 'document' },
    ],
    'inside jwks': [
      { jwks: '{"jwks":{"keys":[' + '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}' + ']}}' },
      { certainty: 'strong', path: 'document' },
    ],
    'a JSON text': [{ jwks: JSON.stringify('{"keys":[]}') }, { certainty: 'strong', path: 'document' }],
    'an unrelated object': [{ jwks: '{"message":"ok"}' }, { certainty: 'strong', path: 'document' }],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
