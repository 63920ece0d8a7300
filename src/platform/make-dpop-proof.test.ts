import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../core/analyse.ts';
import { decodeJwt, objectOf } from '../core/assertion/decode.ts';
import { buildSubject } from '../core/case/build-subject.ts';
import { proofOrderOf } from '../core/proof/sample-proof.ts';
import { fapiCase } from '../testing/cases.ts';
import { testNow } from '../testing/times.ts';
import { makeDpopProof } from './make-dpop-proof.ts';

const orderOf = async (changes: Parameters<typeof fapiCase>[0] = {}) => {
  const subject = buildSubject(await fapiCase(changes), testNow);
  return proofOrderOf(subject, subject.profile);
};

afterEach(() => vi.unstubAllGlobals());

describe('a sample proof', () => {
  it.each(['ES256', 'ES384', 'ES512'])('stands every check of the proof: %s', async (alg) => {
    const order = await orderOf({ proof: { header: { alg } } });
    const dpop = await makeDpopProof(order, testNow);
    const { diagnosis, subject } = await analyse(
      await fapiCase({ dpop, authorization_request: undefined }),
      testNow,
    );
    expect(subject.verification?.dpop?.state).toBe('verified');
    expect(subject.dpopHeader?.alg).toBe(alg);
    expect(diagnosis.findings.map(({ code }) => code)).toEqual([]);
  });

  it('is made for the URL that is called, with a key and a jti of its own', async () => {
    const order = await orderOf({ url: 'https://stg-id.singpass.gov.sg/fapi/token?v=1' });
    const [one, two] = await Promise.all([makeDpopProof(order, testNow), makeDpopProof(order, testNow)]);
    const read = (proof: string | undefined) => {
      const token = decodeJwt(proof ?? '');
      return { header: objectOf(token.header), claims: objectOf(token.payload) };
    };
    expect(read(one).claims?.htu).toBe('https://stg-id.singpass.gov.sg/fapi/token');
    expect(read(one).claims?.jti).not.toBe(read(two).claims?.jti);
    expect(read(one).header?.jwk).not.toEqual(read(two).header?.jwk);
    expect(Object.keys(read(one).header?.jwk ?? {})).toEqual(['kty', 'crv', 'x', 'y']);
  });

  it('is not made outside a secure context', async () => {
    const order = await orderOf();
    vi.stubGlobal('crypto', {});
    expect(await makeDpopProof(order, testNow)).toBeUndefined();
  });

  it('takes up the nonce that the server gave', async () => {
    const response =
      'HTTP/1.1 400 Bad Request\r\nDPoP-Nonce: n-0S6_WzA2Mj\r\nContent-Type: application/json\r\n\r\n{"error":"use_dpop_nonce"}';
    expect((await orderOf({ response })).nonce).toBe('n-0S6_WzA2Mj');
  });
});
