import { anyKey } from '../../../testing/any-key.ts';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { jwkCoordLength } from './jwk-coord-length.ts';

const rsaSet = (change: (n: Buffer) => Buffer) => {
  const { jwk } = anyKey('RS256');
  const n = change(Buffer.from(String(jwk.n), 'base64url')).toString('base64url');
  return { profile: 'rfc7523', jwks: JSON.stringify({ keys: [{ ...jwk, n }] }) } as const;
};

testCheck(jwkCoordLength, {
  accepts: {
    'a healthy key set': fapiCase,
    'an RSA key': rsaSet((n) => n),
  },
  rejects: {
    'a zero byte in front of n, where RSA is taken': [
      rsaSet((n) => Buffer.concat([Buffer.from([0]), n])),
      { certainty: 'proof', severity: 'note', path: 'keys[0].n' },
    ],
    '31 bytes': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { x: `${'A'.repeat(41)}A` }) }),
      { certainty: 'proof', path: 'keys[0].x' },
    ],
    '33 bytes': [
      async () => fapiCase({ jwks: changeKey(await makeKeySet(), 0, { y: 'A'.repeat(44) }) }),
      { certainty: 'proof', path: 'keys[0].y' },
    ],
  },
  undecided: {
    'no key set': [{}, 'cannot-tell'],
    'an empty set': [{ jwks: '{"keys":[]}' }, 'not-applicable'],
  },
});
