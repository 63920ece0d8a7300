import { fapiCase } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksSingleJwk } from './jwks-single-jwk.ts';

testCheck(jwksSingleJwk, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a JWK': [
      { jwks: '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}' },
      { certainty: 'strong', path: 'document' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
  },
});
