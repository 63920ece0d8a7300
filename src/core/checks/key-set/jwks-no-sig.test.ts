import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwksNoSig } from './jwks-no-sig.ts';

testCheck(jwksNoSig, {
  accepts: {
    'a key set': fapiCase,
    'a key without use': async () =>
      fapiCase({ jwks: changeKey(await makeKeySet(), 0, { use: undefined, alg: undefined }) }),
  },
  rejects: {
    'an encryption key alone in a program, which may hold a part of the set': [
      async () => {
        const set = changeKey(await makeKeySet(), 0, { use: 'enc', alg: 'ECDH-ES+A256KW' });
        return fapiCase({ jwks: `const jwks = ${set.replaceAll('"', "'")}` });
      },
      { certainty: 'strong', path: 'keys' },
    ],
    'two encryption keys': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { use: 'enc', alg: 'ECDH-ES+A256KW' }) }),
      { certainty: 'proof', path: 'keys' },
    ],
  },
  undecided: {
    'nothing pasted': [{}, 'cannot-tell'],
  },
});
