import type { JsonObject } from '../assertion/decoded-jwt.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';

/** Members of a public key and what is said about it (RFC 7517 §4, RFC 7518 §6). All others are left out. */
const publicMembers = [
  'kty',
  'use',
  'key_ops',
  'alg',
  'kid',
  'crv',
  'x',
  'y',
  'n',
  'e',
  'x5t',
  'x5t#S256',
  'x5c',
];

/** The key set made anew from the public members of its keys; `undefined` where no key could be read. */
export function publicKeySet(document: KeySetDocument | undefined): string | undefined {
  if (document === undefined || document.keys.length === 0) return undefined;
  const keys = document.keys.map(({ jwk }) => pick(jwk));
  return JSON.stringify({ keys }, null, 2);
}

function pick(jwk: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(jwk).filter(([name]) => publicMembers.includes(name)));
}
