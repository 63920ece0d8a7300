import { describe, expect, it } from 'vitest';
import { decryptIdToken } from '../fixes/recipes/decrypt-id-token.ts';
import { adaptDecryption, canBeAdapted } from './adapt-decryption.ts';

const { snippets } = decryptIdToken;

describe('the recipe for the algorithms of a token', () => {
  it.each([
    ['as they are', 'ECDH-ES+A256KW with A256CBC-HS512', 'ECDH-ES+A128KW with A128CBC-HS256'],
    ['with underscores', 'ECDH_ES_A256KW, A256CBC_HS512', 'ECDH_ES_A128KW, A128CBC_HS256'],
    ['without marks', 'ECDHESA256KW, A256CBCHS512', 'ECDHESA128KW, A128CBCHS256'],
  ])('names them, %s, wherever they stand', (_how, recipe, adapted) => {
    const encryption = { alg: 'ECDH-ES+A128KW', enc: 'A128CBC-HS256' };
    expect(adaptDecryption(`${recipe}; ${recipe}`, encryption)).toBe(`${adapted}; ${adapted}`);
  });

  it.each(Object.entries(snippets))('names them, and no others, in %s', (_language, snippet) => {
    const text = adaptDecryption(snippet, { alg: 'ECDH-ES+A128KW', enc: 'A256GCM' });
    expect(text).not.toMatch(/A256KW|A256CBC/);
    expect(text.match(/A128KW/g)?.length ?? 0).toBe(snippet.match(/A256KW/g)?.length ?? 0);
  });

  it.each([
    ['its own algorithms', { alg: 'ECDH-ES+A256KW', enc: 'A256CBC-HS512' }, true],
    ['another kind of key', { alg: 'RSA-OAEP-256', enc: 'A256GCM' }, false],
    ['no content encryption', { alg: 'ECDH-ES+A128KW', enc: "'; process.exit(1); '" }, false],
  ])('stays as it is for %s', (_name, encryption, adaptable) => {
    expect(adaptDecryption(snippets.node, encryption)).toBe(snippets.node);
    expect(canBeAdapted(encryption)).toBe(adaptable);
  });
});
