import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKeyopsWrong } from './jwk-keyops-wrong.ts';

testCheck(jwkKeyopsWrong, {
  accepts: {
    'verify on the signing key, nothing on the other': async () =>
      fapiCase({
        jwks: changeKey(changeKey(await makeKeySet(), 0, { key_ops: ['verify'] }), 1, { key_ops: [] }),
      }),
    'a healthy key set': fapiCase,
  },
  rejects: {
    'deriveBits on the encryption key': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { key_ops: ['deriveBits'] }) }),
      { certainty: 'proof', severity: 'warning', path: 'keys[1].key_ops' },
    ],
    'encrypt on the signing key': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { key_ops: ['encrypt'] }) }),
      { certainty: 'strong', severity: 'error', path: 'keys[0].key_ops' },
    ],
    'a text': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { key_ops: 'verify' }) }),
      { certainty: 'proof', path: 'keys[0].key_ops' },
    ],
    sign: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { key_ops: ['sign'] }) }),
      { certainty: 'strong', severity: 'error', path: 'keys[0].key_ops' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
