import { expect, it } from 'vitest';
import { isCurveAlias, joseNameOf } from './curve-names.ts';

it.each<[unknown, boolean, string]>([
  ['prime256v1', true, 'P-256'],
  ['secp256r1', true, 'P-256'],
  ['NIST P-256', true, 'P-256'],
  ['p-256', true, 'P-256'],
  ['secp384r1', true, 'P-384'],
  ['P384', true, 'P-384'],
  ['secp521r1', true, 'P-521'],
  ['P-512', true, 'P-521'],
  ['ed25519', true, 'Ed25519'],
  ['P-256', false, 'P-256'],
  ['Ed25519', false, 'Ed25519'],
  ['secp256k1', false, 'secp256k1'],
  [7, false, '7'],
  [undefined, false, 'undefined'],
])('the curve %s: another name %s, in JOSE %s', (name, isAlias, jose) => {
  expect([isCurveAlias(name), joseNameOf(name)]).toEqual([isAlias, jose]);
});
