import { describe, expect, it } from 'vitest';
import { withoutSubtle } from '../../testing/altered-engine.ts';
import { fapiCase, toHttpRequest } from '../../testing/cases.ts';
import { type SigningAlgorithm, signingKey } from '../../testing/keys.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import { decodeJwt, objectOf } from '../assertion/decode.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { importPublicKey } from './public-key.ts';
import { recoverKeys } from './recover-keys.ts';
import { samplePoints } from './sample-keys.ts';
import type { Verification } from './verification.ts';
import { verifyCase } from './verify-case.ts';

const verify = (given: Case): Promise<Verification> => verifyCase(buildSubject(given, testNow));
const recover = (text: string): ReturnType<typeof recoverKeys> => {
  const token = decodeJwt(text);
  return recoverKeys(token, objectOf(token.header));
};

describe.each(['ES256', 'ES384', 'ES512'] as const)(
  'the keys recovered under %s',
  (alg: SigningAlgorithm) => {
    it('hold the one that signed, by thumbprint and as a JWK', async () => {
      const key = await signingKey('sig-1', alg);
      const found = await recover(await makeAssertion({ alg, key }));
      expect(found.map(({ thumbprint }) => thumbprint)).toContain(key.thumbprint);
      const { x, y } = key.publicJwk;
      expect(found.map(({ jwk }) => [jwk.x, jwk.y])).toContainEqual([x, y]);
      expect(found.length).toBeLessThanOrEqual(4);
    });

    it('are found in a DER signature too', async () => {
      const key = await signingKey('sig-1', alg);
      const found = await recover(await alteredAssertion({ alg, form: toDer }));
      expect(found.map(({ thumbprint }) => thumbprint)).toContain(key.thumbprint);
    });
  },
);

describe('recovery', () => {
  it('finds nothing in what is no ECDSA signature', async () => {
    const [header, payload] = (await makeAssertion()).split('.');
    expect(await recover(`${header}.${payload}.AAAA`)).toEqual([]);
    expect(await recover(`${header}.${payload}.${'A'.repeat(86)}`)).toEqual([]);
    expect(await recover(await makeAssertion({ header: { alg: 'RS256' } }))).toEqual([]);
    expect(await recover('')).toEqual([]);
  });

  it('names no key where a byte is missing and nobody knows from which of the two numbers', async () => {
    for (const alg of ['ES256', 'ES384', 'ES512'] as const) {
      const [header, payload, signature = ''] = (await makeAssertion({ alg })).split('.');
      const bytes = readBase64Url(signature).bytes;
      for (const cut of [bytes.slice(0, -1), bytes.slice(1), bytes.slice(0, -2)])
        expect(await recover(`${header}.${payload}.${toBase64Url(cut)}`)).toEqual([]);
    }
  });

  it('gives each key whole, with nothing said of other assertions', async () => {
    const { publicJwk, thumbprint } = await signingKey();
    const { x, y } = publicJwk;
    const found = await recover(await makeAssertion());
    expect(found.find((key) => key.thumbprint === thumbprint)).toEqual({
      curve: 'P-256',
      thumbprint,
      jwk: { kty: 'EC', crv: 'P-256', x, y },
      alsoIn: [],
    });
  });

  it('is by the alg of the header, whatever else the token is', async () => {
    const token = decodeJwt(await makeAssertion());
    const { header: _header, ...headless } = token;
    const { payload: _payload, ...empty } = token;
    const { signature: _signature, ...unsigned } = token;
    for (const given of [headless, empty, unsigned])
      expect(await recoverKeys(given, { alg: 'ES256' })).toEqual([]);
    for (const alg of ['EdDSA', 'RS256', 'none', 7]) expect(await recoverKeys(token, { alg })).toEqual([]);
    expect(await recoverKeys(token, undefined)).toEqual([]);
    expect(await recoverKeys(token, { alg: 'ES384' })).toEqual([]);
    expect((await recoverKeys(token, { alg: 'ES256' })).length).toBeGreaterThan(0);
  });

  it('needs the hash of the engine', async () => {
    const token = decodeJwt(await makeAssertion());
    await withoutSubtle(async () => {
      expect(await recoverKeys(token, { alg: 'ES256' })).toEqual([]);
    });
  });

  it('finds nothing in numbers out of range', async () => {
    const [header, payload] = (await makeAssertion()).split('.');
    expect(await recover(`${header}.${payload}.${'_'.repeat(85)}w`)).toEqual([]);
  });

  it('is done only when no key at hand verifies, and never names a key at hand', async () => {
    expect((await verify(await fapiCase())).assertion?.recovered).toBeUndefined();
    for (const name of ['sig-elsewhere', 'sig-nowhere', 'sig-lost']) {
      const key = await signingKey(name);
      const { assertion, thumbprints } = await verify(
        await fapiCase({
          assertion: { key, header: { kid: 'sig-1' } },
          other_jwks: JSON.stringify({ keys: [(await signingKey('sig-old')).publicJwk] }),
        }),
      );
      const found = assertion?.recovered?.map(({ thumbprint }) => thumbprint) ?? [];
      expect(found).toContain(key.thumbprint);
      expect(Object.values(thumbprints).filter((print) => found.includes(print))).toEqual([]);
    }
  });

  it('tells that one unknown key signed two assertions', async () => {
    const [key, another] = [await signingKey('sig-elsewhere'), await signingKey('sig-nowhere')];
    const shared = async (before: typeof key): Promise<readonly (readonly string[])[]> => {
      const client_assertion = await makeAssertion({ key: before, claims: { jti: 'before' } });
      const previous_request = toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
        client_assertion,
      });
      const { assertion } = await verify(await fapiCase({ assertion: { key }, previous_request }));
      return assertion?.recovered?.map(({ alsoIn }) => alsoIn) ?? [];
    };
    expect(await shared(key)).toContainEqual(['previous_request']);
    expect(await shared(another)).not.toContainEqual(['previous_request']);
  });
});

describe('the published sample keys', () => {
  it('are points of their curves, two for each of which only x is known', async () => {
    const points = samplePoints();
    expect(new Set(points.map(({ jwk }) => `${jwk.x} ${jwk.y}`)).size).toBe(8);
    for (const { jwk } of points) expect(await importPublicKey(jwk)).toHaveProperty('usable');
  });
});
