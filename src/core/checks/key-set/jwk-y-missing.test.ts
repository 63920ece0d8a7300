import { anyKey } from '../../../testing/any-key.ts';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkYMissing } from './jwk-y-missing.ts';

testCheck(jwkYMissing, {
  accepts: {
    'a healthy key set': fapiCase,
    'an RSA key without its numbers, where no RSA is taken': async () =>
      fapiCase({ jwks: changeKey(await makeKeySet(), 0, { kty: 'RSA' }) }),
  },
  rejects: {
    'no y': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { y: undefined }) }),
      { certainty: 'proof', path: 'keys[0].y' },
    ],
    'a y with nothing in it': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { y: '' }) }),
      { certainty: 'proof', path: 'keys[0].y', found: '(empty)' },
    ],
    'an e with nothing in it, where RSA is taken': [
      { profile: 'rfc7523', jwks: JSON.stringify({ keys: [{ ...anyKey('RS256').jwk, e: '' }] }) },
      { certainty: 'proof', path: 'keys[0].e', found: '(empty)' },
    ],
    'an RSA key without e, where RSA is taken': [
      { profile: 'rfc7523', jwks: JSON.stringify({ keys: [{ ...anyKey('RS256').jwk, e: undefined }] }) },
      { certainty: 'proof', path: 'keys[0].e', found: 'missing' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
