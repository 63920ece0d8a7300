import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkUseWrong } from './jwk-use-wrong.ts';

testCheck(jwkUseWrong, {
  accepts: {
    'a healthy key set': fapiCase,
    'a number, reported as jwk-number-members': async () =>
      fapiCase({ jwks: changeKey(await makeKeySet(), 0, { use: 1 }) }),
  },
  rejects: {
    missing: [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { use: undefined }) }),
      { certainty: 'strong', path: 'keys[0].use', expected: 'sig' },
    ],
    'missing where the standards leave it to the server': [
      async () => ({ profile: 'rfc7523', jwks: changeKey(await makeKeySet(), 0, { use: undefined }) }),
      { certainty: 'hint', severity: 'note', path: 'keys[0].use' },
    ],
    'upper case where the standards leave it to the server': [
      async () => ({ profile: 'rfc7523', jwks: changeKey(await makeKeySet(), 0, { use: 'SIG' }) }),
      { certainty: 'proof', path: 'keys[0].use' },
    ],
    'both keys for signing': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { use: 'sig' }) }),
      { certainty: 'proof', path: 'keys[1].use', found: 'sig', expected: 'enc' },
    ],
    'the two in each other’s place': [
      async () =>
        fapiCase({ jwks: changeKey(changeKey(await makeKeySet(), 1, { use: 'sig' }), 0, { use: 'enc' }) }),
      { certainty: 'proof', path: 'keys[0].use', found: 'enc', expected: 'sig' },
    ],
    'upper case': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 1, { use: 'ENC' }) }),
      { certainty: 'proof', path: 'keys[1].use' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
