import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksNoEnc } from './jwks-no-enc.ts';

testCheck(jwksNoEnc, {
  accepts: {
    'a key set': fapiCase,
  },
  rejects: {
    'a signing key alone in a program, which may hold a part of the set': [
      async () =>
        fapiCase({
          jwks: `const jwks = ${JSON.stringify({ keys: [(await signingKey()).publicJwk] }).replaceAll('"', "'")}`,
        }),
      { certainty: 'strong', severity: 'error', path: 'keys' },
    ],
    'a signing key alone under FAPI 2.0': [
      async () => fapiCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }) }),
      { certainty: 'proof', severity: 'error', path: 'keys' },
    ],
    'a signing key alone under the old profile': [
      async () => legacyCase({ jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }) }),
      { certainty: 'hint', severity: 'note' },
    ],
    'a signing key alone under the old profile, where the server asks for an encryption key': [
      async () =>
        legacyCase({
          jwks: JSON.stringify({ keys: [(await signingKey()).publicJwk] }),
          response: '{"error":"invalid_client","error_description":"No valid encryption JWK"}',
        }),
      { certainty: 'proof', severity: 'error', path: 'keys' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
