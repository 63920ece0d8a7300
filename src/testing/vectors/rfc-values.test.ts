import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildSubject } from '../../core/case/build-subject.ts';
import { recognisePaste } from '../../core/case/recognise.ts';
import { dpopDigests } from '../../core/proof/dpop-digests.ts';
import { pkceDigests } from '../../core/proof/pkce-digests.ts';
import { thumbprintOf } from '../../core/signature/thumbprint.ts';
import { verifyCase } from '../../core/signature/verify-case.ts';
import { testNow } from '../times.ts';
import { unexpectedIn } from './expectation.ts';
import { agreedKey, decryptIndependently } from './independent-jwe.ts';
import { areSignatures } from './independent-jws.ts';
import { judgeEncrypted, judgeKeySet, judgeToken } from './judge-vector.ts';
import { withOneBitChanged } from './one-bit.ts';
import { expectedOfEncrypted, expectedOfKeySets } from './rfc-expected.ts';
import {
  rfcAgreement,
  rfcEncrypted,
  rfcJsonTokens,
  rfcKeySets,
  rfcPkce,
  rfcProof,
  rfcThumbprints,
  rfcTokens,
} from './rfc-values.ts';

type Jwk = Readonly<Record<string, string>>;

const keysOf = (text: string): readonly Jwk[] => {
  const value = JSON.parse(text) as Jwk & { readonly keys?: readonly Jwk[] };
  return value.keys ?? [value];
};

/** RFC 7520 §4.5 leaves out the content of §4.4. */
const detached = rfcTokens.find(({ source }) => source === 'RFC 7520 section 4.4')?.token.split('.')[1];

describe('the values, by Node’s own cryptography', () => {
  it('are signatures of their keys', () => {
    const signed = [...rfcTokens, ...rfcJsonTokens].filter(
      ({ source }) => source !== 'RFC 7515 appendix A.5',
    );
    expect(signed).toHaveLength(28);
    for (const { name, token, jwks } of signed)
      expect(areSignatures(token, keysOf(jwks), detached), name).toBe(true);
  });

  it('are encrypted to their keys', () => {
    for (const { source, token, key } of rfcEncrypted)
      expect(decryptIndependently(token, key).length, source).toBeGreaterThan(20);
    const { header, key, agreed } = rfcAgreement;
    expect(agreedKey(header, key, header.enc, 16).toString('base64url')).toBe(agreed);
  });

  it('are keys whose halves belong together, and to their certificate', () => {
    const set = (name: string) => keysOf(rfcKeySets.get(`RFC 7517 appendix ${name}`) ?? '');
    const publicHalf = (jwk: Jwk) =>
      createPublicKey(createPrivateKey({ key: jwk, format: 'jwk' })).export({ format: 'jwk' });
    set('A.1').forEach((jwk, at) => void expect(jwk).toMatchObject(publicHalf(set('A.2')[at] ?? {})));
    const [certified] = set('B') as unknown as readonly [
      { readonly n: string; readonly x5c: readonly string[] },
    ];
    const certificate = new X509Certificate(Buffer.from(certified.x5c[0] ?? '', 'base64'));
    expect(certificate.publicKey.export({ format: 'jwk' }).n).toBe(certified.n);
    // The secrets of A.3 are those of RFC 7516 appendix A.3 and of RFC 7515 appendix A.1.
    expect(set('A.3').map(({ k }) => k)).toEqual([
      rfcEncrypted[0]?.key.k,
      keysOf(rfcTokens[0]?.jwks ?? '')[0]?.k,
    ]);
  });
});

describe('a signed token', () => {
  it('of those that verify does not with one bit changed', async () => {
    const changed = rfcTokens.filter(({ expected }) => expected === 'verified').flatMap(withOneBitChanged);
    expect(changed.length).toBeGreaterThanOrEqual(70);
    for (const vector of changed) expect(unexpectedIn(vector, await judgeToken(vector))).toBeUndefined();
  }, 120_000);

  it('under a shared secret is not judged, and says why', async () => {
    const secret = rfcTokens.filter(({ name }) => name.includes('HS256'));
    expect(secret).toHaveLength(3);
    for (const { token, jwks } of secret) {
      const { assertion } = await verifyCase(buildSubject({ client_assertion: token, jwks }, testNow));
      expect([assertion?.state, assertion?.because]).toEqual(['not-checkable', 'kty oct']);
    }
  });

  it('in JSON is named as such, whole or pasted as anything', async () => {
    expect(rfcJsonTokens).toHaveLength(17);
    for (const vector of rfcJsonTokens) {
      expect(unexpectedIn(vector, await judgeToken(vector))).toBeUndefined();
      expect(
        recognisePaste(vector.token).pieces.map(({ field }) => field),
        vector.name,
      ).toEqual(['client_assertion']);
    }
  });
});

describe('a key set', () => {
  it.each([...rfcKeySets])('of %s is read as it is, and keeps nothing private', async (source, text) => {
    const { everything, ...verdict } = await judgeKeySet(text);
    expect(verdict).toEqual(expectedOfKeySets[source]);
    const secrets = keysOf(text).flatMap(({ d, p, q, dp, dq, qi, k }) => [d, p, q, dp, dq, qi, k]);
    for (const secret of secrets) if (secret !== undefined) expect(everything).not.toContain(secret);
  });
});

describe('an encrypted text', () => {
  it.each(rfcEncrypted.map((one) => [one.source, one] as const))(
    'of %s is told from its header',
    async (source, { token, key }) => {
      expect(await judgeEncrypted(token, key)).toEqual(expectedOfEncrypted[source]);
    },
  );

  it('as a client assertion is named as what it is', async () => {
    for (const { source, token } of rfcEncrypted) {
      const code = token.startsWith('{') ? 'assertion-not-jwt' : 'assertion-five-parts';
      const vector = { name: source, source, token, jwks: '{"keys":[]}', expected: 'named', code } as const;
      expect(unexpectedIn(vector, await judgeToken(vector))).toBeUndefined();
    }
  });

  it('with the key agreement of RFC 7518 appendix C is for Bob’s key', async () => {
    const { header, key } = rfcAgreement;
    const token = `${Buffer.from(JSON.stringify(header)).toString('base64url')}...AA.AA`;
    const { d: _d, ...published } = key;
    const bob = { ...published, use: 'enc' };
    expect(await judgeEncrypted(token, bob)).toMatchObject({ alg: 'ECDH-ES', enc: 'A128GCM', to: 'unnamed' });
  });
});

describe('the other values of the RFCs', () => {
  it('are those that are computed here: RFC 7638, RFC 8037, RFC 7636', async () => {
    for (const { jwk, thumbprint } of rfcThumbprints) expect(await thumbprintOf(jwk)).toBe(thumbprint);
    expect((await pkceDigests(rfcPkce.verifier, rfcPkce.challenge))?.s256).toBe(rfcPkce.challenge);
  });

  it('are those that are computed here: the proofs, ath and jkt of RFC 9449', async () => {
    const subject = buildSubject({ dpop: rfcProof.proof }, testNow);
    const { dpop, thumbprints } = await verifyCase(subject);
    expect([dpop?.state, thumbprints.dpop]).toEqual(['verified', rfcProof.jkt]);
    const request = `GET /protectedresource HTTP/1.1\r\nHost: resource.example.org\r\nAuthorization: DPoP ${rfcProof.accessToken}\r\nDPoP: ${rfcProof.proofWithToken}\r\n\r\n`;
    const resource = buildSubject({ request }, testNow);
    expect((await verifyCase(resource)).dpop?.state).toBe('verified');
    expect((await dpopDigests(resource))?.ath).toBe(rfcProof.ath);
  });
});
