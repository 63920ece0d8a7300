import { describe, expect, it } from 'vitest';
import { refuses, withoutSubtle, withSubtle } from '../../testing/altered-engine.ts';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { signingKey } from '../../testing/keys.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { DecodedJwt, JsonObject } from '../assertion/decoded-jwt.ts';
import { encodeUtf8 } from '../runtime.ts';
import { algorithmOf, type SignatureAlgorithm } from './algorithms.ts';
import { ecdsaTrials } from './ecdsa-trials.ts';
import type { InputCandidate } from './input-forms.ts';
import { importPublicKey, type UsableKey } from './public-key.ts';
import { rsaTrials } from './rsa-trials.ts';
import type { Trial } from './trial.ts';

const plain: InputCandidate = { form: 'as-is', cost: 0, bytes: encodeUtf8('x') };
const other: InputCandidate = { form: 'other-token', cost: 1, bytes: encodeUtf8('y'), of: 'dpop' };
const rare: InputCandidate = { form: 'reserialised', cost: 3, bytes: encodeUtf8('z') };

const algorithm = (alg: string): SignatureAlgorithm => {
  const found = algorithmOf(alg);
  if (found === undefined) throw new Error(`no algorithm ${alg}`);
  return found;
};
const tokenWith = (bytes: Uint8Array): DecodedJwt =>
  decodeJwt(`AAAA.AAAA.${Buffer.from(bytes).toString('base64url')}`);
const shown = (trials: readonly Trial[]): readonly string[] =>
  trials.map(({ cost, alteration: { signature, input, hash, inputOf, padding } }) =>
    [cost, signature, input, hash, inputOf, padding].filter((part) => part !== undefined).join(' '),
  );

describe('what is tried with an EC key', () => {
  const keyOn = async (alg: 'ES256' | 'ES384'): Promise<UsableKey> => {
    const imported = await importPublicKey(
      (await signingKey('sig-1', alg)).publicJwk as unknown as JsonObject,
    );
    if ('unusable' in imported) throw new Error('the key was not imported');
    return imported.usable;
  };
  const raw = Uint8Array.from({ length: 64 }, (_, at) => at + 1);

  it('is each form with each text and each hash, but for what stands there', async () => {
    const key = await keyOn('ES256');
    expect(shown(ecdsaTrials('keys[0]', key, tokenWith(raw), algorithm('ES256'), [plain, other]))).toEqual([
      '1 as-is as-is SHA-384',
      '1 as-is as-is SHA-512',
      '2 as-is as-is SHA-1',
      '1 as-is other-token SHA-256 dpop',
      '2 as-is other-token SHA-384 dpop',
      '2 as-is other-token SHA-512 dpop',
      '3 as-is other-token SHA-1 dpop',
      '2 swapped as-is SHA-256',
      '3 swapped as-is SHA-384',
      '3 swapped as-is SHA-512',
      '4 swapped as-is SHA-1',
      '3 swapped other-token SHA-256 dpop',
      '4 swapped other-token SHA-384 dpop',
      '4 swapped other-token SHA-512 dpop',
      '5 swapped other-token SHA-1 dpop',
      '2 byte-reversed as-is SHA-256',
      '3 byte-reversed as-is SHA-384',
      '3 byte-reversed as-is SHA-512',
      '4 byte-reversed as-is SHA-1',
      '3 byte-reversed other-token SHA-256 dpop',
      '4 byte-reversed other-token SHA-384 dpop',
      '4 byte-reversed other-token SHA-512 dpop',
      '5 byte-reversed other-token SHA-1 dpop',
    ]);
  });

  it('is no combination of rare mistakes', async () => {
    const key = await keyOn('ES256');
    expect(shown(ecdsaTrials('keys[0]', key, tokenWith(raw), algorithm('ES256'), [rare]))).toEqual([
      '3 as-is reserialised SHA-256',
      '4 as-is reserialised SHA-384',
      '4 as-is reserialised SHA-512',
      '5 as-is reserialised SHA-1',
      '5 swapped reserialised SHA-256',
      '5 byte-reversed reserialised SHA-256',
    ]);
  });

  it('is one rare mistake less on a larger curve', async () => {
    const key = await keyOn('ES384');
    const long = tokenWith(Uint8Array.from({ length: 96 }, (_, at) => at + 1));
    expect(shown(ecdsaTrials('keys[0]', key, long, algorithm('ES384'), [rare]))).toEqual([
      '4 as-is reserialised SHA-256',
      '3 as-is reserialised SHA-384',
      '4 as-is reserialised SHA-512',
    ]);
  });

  it('is the text as it stands where alg names another curve, or none', async () => {
    const key = await keyOn('ES256');
    const first = (alg: string) =>
      shown(ecdsaTrials('keys[0]', key, tokenWith(raw), algorithmOf(alg), [plain])).slice(0, 4);
    expect(first('ES384')).toEqual([
      '0 as-is as-is SHA-256',
      '0 as-is as-is SHA-384',
      '1 as-is as-is SHA-512',
      '2 as-is as-is SHA-1',
    ]);
    expect(first('none')).toEqual([
      '0 as-is as-is SHA-256',
      '1 as-is as-is SHA-384',
      '1 as-is as-is SHA-512',
      '2 as-is as-is SHA-1',
    ]);
  });

  it('is nothing without a signature, with one that is much too long, or on another curve', async () => {
    const key = await keyOn('ES256');
    const { curve: _curve, ...without } = key;
    const es256 = algorithm('ES256');
    expect(ecdsaTrials('keys[0]', key, decodeJwt('AAAA'), es256, [plain])).toEqual([]);
    expect(ecdsaTrials('keys[0]', without, tokenWith(raw), es256, [plain])).toEqual([]);
    expect(ecdsaTrials('keys[0]', { ...key, curve: 'x' }, tokenWith(raw), es256, [plain])).toEqual([]);
    const hex = (length: number) => tokenWith(encodeUtf8('ab'.repeat(64).padEnd(length, ' ')));
    expect(ecdsaTrials('keys[0]', key, hex(601), es256, [plain])).toEqual([]);
  });

  it('is asked of the key', async () => {
    const key = await keyOn('ES256');
    const [trial] = ecdsaTrials('keys[3]', key, tokenWith(raw), algorithm('ES256'), [plain]);
    const asked: unknown[] = [];
    const verify = async (...given: readonly never[]) => asked.push(given) > 0;
    expect(await withSubtle({ verify }, async () => trial?.verify())).toBe(true);
    expect(asked).toEqual([[{ name: 'ECDSA', hash: 'SHA-384' }, key.key, raw, plain.bytes]]);
    expect(trial?.path).toBe('keys[3]');
  });
});

describe('what is tried with an RSA key', () => {
  const jwk = anyKey('RS256').jwk as JsonObject;
  const token = decodeJwt(signWith(anyKey('RS256'), { iss: 'a' }));
  const trials = (alg: string, inputs = [plain]) => rsaTrials('keys[0]', jwk, token, algorithm(alg), inputs);
  const salts = (...all: readonly number[]) => all.map((salt) => `RSA-PSS with a salt of ${salt} bytes`);

  it('is each hash with each padding and salt, but for what stands there', () => {
    const [pss256, pss384, pss512, pss1] = [
      salts(32, 20, 48, 64, 0, 222),
      salts(48, 20, 32, 64, 0, 206),
      salts(64, 20, 32, 48, 0, 190),
      salts(20, 32, 48, 64, 0, 234),
    ];
    expect(shown(trials('RS256'))).toEqual([
      ...pss256.map((padding) => `1 as-is as-is SHA-256 ${padding}`),
      '1 as-is as-is SHA-384',
      ...pss384.map((padding) => `2 as-is as-is SHA-384 ${padding}`),
      '1 as-is as-is SHA-512',
      ...pss512.map((padding) => `2 as-is as-is SHA-512 ${padding}`),
      '2 as-is as-is SHA-1',
      ...pss1.map((padding) => `3 as-is as-is SHA-1 ${padding}`),
    ]);
  });

  it('is the other padding under PSS', () => {
    expect(shown(trials('PS256')).slice(0, 8)).toEqual([
      '1 as-is as-is SHA-256 RSASSA-PKCS1-v1_5',
      ...salts(20, 48, 64, 0, 222).map((padding) => `1 as-is as-is SHA-256 ${padding}`),
      '2 as-is as-is SHA-384 RSASSA-PKCS1-v1_5',
      '1 as-is as-is SHA-384',
    ]);
  });

  it('is another text, and no combination of rare mistakes', () => {
    expect(shown(trials('RS256', [other]))[0]).toBe('1 as-is other-token SHA-256 dpop');
    const rarely = shown(trials('RS256', [rare]));
    expect(rarely.filter((text) => text.includes('SHA-1'))).toEqual(['5 as-is reserialised SHA-1']);
    expect(rarely.filter((text) => text.startsWith('5')).length).toBe(13);
  });

  it('has no salt that does not fit', () => {
    const short = tokenWith(new Uint8Array(40));
    expect(shown(rsaTrials('keys[0]', jwk, short, algorithm('RS256'), [plain]))).toEqual([
      ...salts(0, 6).map((padding) => `1 as-is as-is SHA-256 ${padding}`),
      '1 as-is as-is SHA-384',
      '1 as-is as-is SHA-512',
      '2 as-is as-is SHA-1',
      ...salts(0, 18).map((padding) => `3 as-is as-is SHA-1 ${padding}`),
    ]);
  });

  it('is nothing without a signature, or with one that is much too long', () => {
    const of = (given: DecodedJwt) => rsaTrials('keys[0]', jwk, given, algorithm('RS256'), [plain]).length;
    expect([
      of(decodeJwt('AAAA')),
      of(tokenWith(new Uint8Array(1025))),
      of(tokenWith(new Uint8Array(1024))) > 0,
    ]).toEqual([0, 0, true]);
  });

  it('is asked of the key, which is imported once for each padding and hash', async () => {
    const all = trials('RS256').filter(({ alteration }) => alteration.hash === 'SHA-256');
    const asked: unknown[] = [];
    const imports: unknown[] = [];
    const importKey = async (_format: never, _numbers: never, how: never) => {
      imports.push(how);
      return 'the key';
    };
    const verify = async (how: never, key: never, signature: never, input: never) =>
      asked.push([how, key, signature === token.signature?.bytes, input]) > 0;
    const verdicts = await withSubtle({ importKey, verify }, () =>
      Promise.all(all.slice(0, 2).map((trial) => trial.verify())),
    );
    expect(verdicts).toEqual([true, true]);
    expect(imports).toEqual([{ name: 'RSA-PSS', hash: 'SHA-256' }]);
    expect(asked).toEqual(
      [32, 20].map((saltLength) => [{ name: 'RSA-PSS', saltLength }, 'the key', true, plain.bytes]),
    );
  });

  it('is a no where the engine refuses or is not there', async () => {
    const [trial] = trials('RS256');
    await withSubtle({ verify: refuses }, async () => expect(await trial?.verify()).toBe(false));
    const [another] = trials('RS256');
    await withSubtle({ importKey: refuses }, async () => expect(await another?.verify()).toBe(false));
    await withoutSubtle(async () => expect(await trial?.verify()).toBe(false));
  });

  it('verifies what was signed', async () => {
    const input: InputCandidate = {
      form: 'as-is',
      cost: 1,
      bytes: encodeUtf8(`${token.header?.text}.${token.payload?.text}`),
    };
    const [first, second] = rsaTrials('keys[0]', jwk, token, algorithm('RS256'), [input]);
    expect([await first?.verify(), await second?.verify()]).toEqual([true, false]);
  });
});
