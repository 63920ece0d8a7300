import { describe, expect, it } from 'vitest';
import { signingKey } from '../../testing/keys.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { keysOf } from './keys-at-hand.ts';

describe('the keys that are tried', () => {
  it('are the first hundred of a long set, and the one that the token names wherever it stands', async () => {
    const { publicJwk } = await signingKey();
    const keys = Array.from({ length: 300 }, (_, at) => ({ ...publicJwk, kid: `key-${at}` }));
    const set = parseKeySet(JSON.stringify({ keys }));
    const pathsFor = async (kid: unknown): Promise<readonly string[]> =>
      (await keysOf(set, '', { kid } as never)).map(({ path }) => path).slice(99);
    expect(await pathsFor('key-250')).toEqual(['keys[99]', 'keys[250]']);
    expect(await pathsFor('key-3')).toEqual(['keys[99]']);
    expect(await pathsFor('elsewhere')).toEqual(['keys[99]']);
  });
});
