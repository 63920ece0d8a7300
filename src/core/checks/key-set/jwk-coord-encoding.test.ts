import { anyKey } from '../../../testing/any-key.ts';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCoordEncoding } from './jwk-coord-encoding.ts';

testCheck(jwkCoordEncoding, {
  accepts: {
    'a healthy key set': fapiCase,
  },
  rejects: {
    padding: [
      async () =>
        fapiCase({
          jwks: changeKey(await makeKeySet(), 0, { x: 'axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY=' }),
        }),
      { certainty: 'proof', path: 'keys[0].x' },
    ],
    hexadecimal: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x: 'ab'.repeat(32) }) }),
      { certainty: 'proof', path: 'keys[0].x' },
    ],
    'an RSA modulus in hexadecimal, where RSA is taken': [
      {
        profile: 'rfc7523',
        jwks: JSON.stringify({ keys: [{ ...anyKey('RS256').jwk, n: 'ab'.repeat(256) }] }),
      },
      { certainty: 'proof', path: 'keys[0].n' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
