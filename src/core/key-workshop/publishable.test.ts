import { expect, it } from 'vitest';
import { toPublicJwk } from './publishable.ts';

const choice = { use: 'sig', curve: 'P-256', alg: 'ES256', kid: 'sig-1' } as const;

it.each([
  ['takes the public numbers and nothing else', { x: 'AA', y: 'BB', d: 'secret', k: 'secret' }, 'AA', 'BB'],
  ['leaves empty what is not there, or is no text', { x: 7, d: 'secret' }, '', ''],
])('a key to publish %s', (_name, jwk, x, y) => {
  expect(toPublicJwk(jwk, choice, 'sig-2')).toEqual({
    kty: 'EC',
    crv: 'P-256',
    x,
    y,
    use: 'sig',
    alg: 'ES256',
    kid: 'sig-2',
  });
});
