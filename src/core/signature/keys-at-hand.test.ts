import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { dpopKey, encryptionKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import { buildSubject } from '../case/build-subject.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { keysAtHand, keysOf } from './keys-at-hand.ts';

const header = (kid: unknown): never => ({ kid }) as never;

describe('the keys that are tried', () => {
  it('are the first hundred of a long set, and the one that the token names wherever it stands', async () => {
    const { publicJwk } = await signingKey();
    const keys = Array.from({ length: 300 }, (_, at) => ({ ...publicJwk, kid: `key-${at}` }));
    const set = parseKeySet(JSON.stringify({ keys }));
    const pathsFor = async (kid: unknown): Promise<readonly string[]> =>
      (await keysOf(set, '', header(kid))).map(({ path }) => path).slice(99);
    expect(await pathsFor('key-250')).toEqual(['keys[99]', 'keys[250]']);
    expect(await pathsFor('key-3')).toEqual(['keys[99]']);
    expect(await pathsFor('elsewhere')).toEqual(['keys[99]']);
  });

  it('are a hundred of one name at the most', async () => {
    const keys = Array.from({ length: 201 }, () => ({ kty: 'oct', kid: 'one' }));
    expect(await keysOf(parseKeySet(JSON.stringify({ keys })), '', header('one'))).toHaveLength(200);
  });

  it('are those of the set, each with its thumbprint', async () => {
    const { publicJwk, thumbprint } = await signingKey();
    const set = parseKeySet(JSON.stringify({ keys: [publicJwk, { kty: 'EC' }] }));
    expect(await keysOf(set, 'other.', undefined)).toEqual([
      { path: 'other.keys[0]', jwk: publicJwk, thumbprint },
      { path: 'other.keys[1]', jwk: { kty: 'EC' }, thumbprint: undefined },
    ]);
    expect(await keysOf(undefined, '', undefined)).toEqual([]);
  });

  it('are read out of PEM where nothing else was pasted', async () => {
    const { exportSPKI, importJWK } = await import('jose');
    const { publicJwk, thumbprint } = await signingKey();
    const { x, y } = publicJwk;
    const pem = await exportSPKI((await importJWK(publicJwk, 'ES256', { extractable: true })) as CryptoKey);
    const key = { path: 'pem[0]', jwk: { kty: 'EC', crv: 'P-256', x, y }, thumbprint };
    expect(await keysOf(parseKeySet(pem), '', undefined)).toEqual([key]);
    const note = JSON.stringify({ keys: [], note: pem.replaceAll('\n', ' ') });
    expect(await keysOf(parseKeySet(note), '', undefined)).toEqual([]);
  });

  it('come from the sets and from the proofs of the case', async () => {
    const [before, at] = [await dpopKey('before'), await dpopKey('authorization')];
    const given = await fapiCase({
      other_jwks: JSON.stringify({ keys: [(await signingKey('sig-old')).publicJwk] }),
    });
    const subject = buildSubject(given, testNow);
    const previousDpop = decodeJwt(await makeDpopProof({ key: before }));
    const { authorizationRequest } = subject;
    if (authorizationRequest === undefined) throw new Error('the case has no authorization request');
    const { ofSet, ofOtherSet, ofProofs } = await keysAtHand({
      ...subject,
      previousDpop,
      authorizationRequest: { ...authorizationRequest, dpop: decodeJwt(await makeDpopProof({ key: at })) },
    });
    const told = [ofSet, ofOtherSet, ofProofs].map((keys) =>
      keys.map(({ path, thumbprint }) => [path, thumbprint]),
    );
    expect(told).toEqual([
      [
        ['keys[0]', (await signingKey()).thumbprint],
        ['keys[1]', (await encryptionKey()).thumbprint],
      ],
      [['other.keys[0]', (await signingKey('sig-old')).thumbprint]],
      [
        ['dpop', (await dpopKey()).thumbprint],
        ['authorization-dpop', at.thumbprint],
        ['previous-dpop', before.thumbprint],
      ],
    ]);
  });

  it('are none of a case without any', async () => {
    const subject = buildSubject({}, testNow);
    expect(await keysAtHand(subject)).toEqual({ ofSet: [], ofOtherSet: [], ofProofs: [] });
    const previousDpop = decodeJwt(await makeDpopProof({ key: await dpopKey(), header: { jwk: 'x' } }));
    expect((await keysAtHand({ ...subject, previousDpop })).ofProofs).toEqual([]);
  });
});
