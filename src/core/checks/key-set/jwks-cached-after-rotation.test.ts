import { fapiCase } from '../../../testing/cases.ts';
import { keyUnknown, rotatedCase, rotatedSet } from '../../../testing/rotations.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { errorAnswer } from '../../../testing/test-guide.ts';
import { jwksCachedAfterRotation } from './jwks-cached-after-rotation.ts';

const now = (): Promise<string> => rotatedSet({ 'key-1': 'sig-new' });
const before = (): Promise<string> => rotatedSet({ 'key-0': 'sig-old' });

testCheck(jwksCachedAfterRotation, {
  accepts: {
    'a key that the older set had too': async () =>
      rotatedCase(
        'key-1',
        await now(),
        await rotatedSet({ 'key-0': 'sig-old', 'key-1': 'sig-new' }),
        keyUnknown,
      ),
  },
  rejects: {
    'a new key, refused for a reason that it can have': [
      async () => rotatedCase('key-1', await now(), await before(), errorAnswer(400, 'invalid_client')),
      { certainty: 'hint', severity: 'warning' },
    ],
    'a new key, and the server knows no such key': [
      async () => rotatedCase('key-1', await now(), await before(), keyUnknown),
      { certainty: 'strong', severity: 'error', path: 'keys[0]', found: /key-1 verifies/ },
    ],
    'a new key, without an answer': [
      async () => rotatedCase('key-1', await now(), await before()),
      { certainty: 'hint', severity: 'note' },
    ],
  },
  undecided: {
    'a mock that fetches the set for each request': [
      async () => ({
        ...(await rotatedCase('key-1', await now(), await before(), keyUnknown)),
        profile: 'mockpass-fapi',
      }),
      'not-applicable',
    ],
    'one set': [fapiCase, 'cannot-tell'],
    'an assertion that the set in force does not verify': [
      async () => rotatedCase('key-1', await before(), await before(), keyUnknown),
      'not-applicable',
    ],
    'a kid that names another key': [
      async () => rotatedCase('key-0', await now(), await before(), keyUnknown),
      'not-applicable',
    ],
    'a request that was accepted': [
      async () =>
        rotatedCase(
          'key-1',
          await now(),
          await before(),
          'HTTP/1.1 200 OK\r\n\r\n{"access_token":"x","token_type":"DPoP"}',
        ),
      'not-applicable',
    ],
  },
});
