import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksNoEnc } from './jwks-no-enc.ts';

testCheck(jwksNoEnc, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a signing key alone under FAPI 2.0': [
      async () => fapiCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }) }),
      { certainty: 'proof', severity: 'error', path: 'keys' },
    ],
    'a signing key alone under the old profile': [
      async () => legacyCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }) }),
      { certainty: 'hint', severity: 'note' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
