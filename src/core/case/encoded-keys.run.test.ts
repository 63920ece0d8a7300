import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { dropPrivateKeys } from './private-keys.ts';

it.each([
  ['base64', []],
  ['openssl', ['base64']],
] as const)('a private key that %s has wrapped is dropped', async (tool, options) => {
  const keys = [(await encryptionKey()).publicJwk, (await signingKey()).privateJwk];
  const out = execFileSync(tool, options, { input: JSON.stringify({ keys }, null, 2) }).toString();
  expect(out.split('\n').length).toBeGreaterThan(3);
  const { text, dropped } = dropPrivateKeys(`${out}and more`);
  const [left = '', ...below] = text.split('\n');
  expect(Buffer.from(left, 'base64url').toString()).toContain('"d": "(removed)"');
  expect(below).toEqual(['and more']);
  expect(dropped).toEqual(['JWK in base64']);
});
