import { type CaseChanges, fapiCase } from '../../../testing/cases.ts';
import { encryptionKey, signingKey } from '../../../testing/keys.ts';
import { testCheck } from '../../../testing/test-check.ts';
import type { Case } from '../../case/case.ts';
import { sigOldKey } from './sig-old-key.ts';

const setOf = async (...names: readonly string[]): Promise<string> => {
  const signing = await Promise.all(names.map(async (name) => (await signingKey(name)).publicJwk));
  return JSON.stringify({ keys: [...signing, (await encryptionKey()).publicJwk] });
};
const signedWith = async (name: string, changes: CaseChanges = {}): Promise<Case> =>
  fapiCase({
    assertion: { key: await signingKey(name) },
    jwks: await setOf('sig-1'),
    other_jwks: await setOf('sig-old'),
    ...changes,
  });

testCheck(sigOldKey, {
  accepts: {
    'a healthy assertion': fapiCase,
    'a healthy assertion beside an older set': () => signedWith('sig-1'),
    'a key that both sets have': async () =>
      signedWith('sig-1', { other_jwks: await setOf('sig-1', 'sig-old') }),
    'a key that neither set has': () => signedWith('sig-elsewhere'),
  },
  rejects: {
    'a key of the other set': [
      () => signedWith('sig-old'),
      { certainty: 'strong', path: 'signature', found: /sig-old of the other key set/ },
    ],
    'a key of the other set under a kid of the set in force': [
      async () =>
        fapiCase({
          assertion: { key: await signingKey('sig-old'), header: { kid: 'sig-1' } },
          jwks: await setOf('sig-1'),
          other_jwks: await setOf('sig-old'),
        }),
      { certainty: 'strong', expected: /sig-1/ },
    ],
  },
  undecided: {
    'no assertion': [{}, 'cannot-tell'],
    'the other set alone': [() => signedWith('sig-old', { jwks: undefined }), 'cannot-tell'],
  },
});
