import { fapiCase } from '../../../testing/cases.ts';
import { signingKey } from '../../../testing/keys.ts';
import { keyUnknown, rotatedCase, rotatedSet } from '../../../testing/rotations.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkKidReusedAfterRotation } from './jwk-kid-reused-after-rotation.ts';

const now = (): Promise<string> => rotatedSet({ 'key-1': 'sig-new' });

testCheck(jwkKidReusedAfterRotation, {
  accepts: {
    'a new name for a new key': async () =>
      rotatedCase('key-1', await now(), await rotatedSet({ 'key-0': 'sig-old' })),
    'the same set twice': async () => rotatedCase('key-1', await now(), await now()),
    'one key under two names': async () =>
      rotatedCase('key-1', await now(), await rotatedSet({ 'key-0': 'sig-new' })),
  },
  rejects: {
    'the old name for a new key, the encryption key unchanged': [
      async () => rotatedCase('key-1', await now(), await rotatedSet({ 'key-1': 'sig-old' })),
      { certainty: 'strong', severity: 'warning', path: 'keys[0].kid', found: 'key-1' },
    ],
    'two sets that share nothing but the name': [
      async () =>
        rotatedCase(
          'key-1',
          await rotatedSet({ 'key-1': 'sig-new' }, true),
          await rotatedSet({ 'key-1': 'sig-old' }, true),
        ),
      { certainty: 'hint', severity: 'warning' },
    ],
    'and the server knows no such key': [
      async () =>
        rotatedCase(
          'key-1',
          await rotatedSet({ 'key-1': 'sig-new' }, true),
          await rotatedSet({ 'key-1': 'sig-old' }, true),
          keyUnknown,
        ),
      { certainty: 'strong', severity: 'error' },
    ],
    'a mock, which never holds an older set': [
      async () => ({
        ...(await rotatedCase(
          'key-1',
          await rotatedSet({ 'key-1': 'sig-new' }, true),
          await rotatedSet({ 'key-1': 'sig-old' }, true),
          keyUnknown,
        )),
        profile: 'mockpass-fapi',
      }),
      { certainty: 'hint', severity: 'warning' },
    ],
    'signed with the key that had the name before': [
      async () =>
        fapiCase({
          assertion: { key: await signingKey('sig-old'), header: { kid: 'key-1' } },
          jwks: await now(),
          other_jwks: await rotatedSet({ 'key-1': 'sig-old' }),
        }),
      { certainty: 'strong', severity: 'error' },
    ],
  },
  undecided: { 'one set': [fapiCase, 'cannot-tell'] },
});
