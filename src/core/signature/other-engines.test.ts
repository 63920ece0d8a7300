import { afterEach, describe, expect, it } from 'vitest';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { encryptionKey, signingKey } from '../../testing/keys.ts';
import { forgiveShortSignatures, type Lack, lackIn } from '../../testing/other-engines.ts';
import { alteredAssertion, toDer } from '../../testing/signatures.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, makeDpopProof, testClientId } from '../../testing/tokens.ts';
import { type Analysis, analyse, needsSearch } from '../analyse.ts';
import type { Case } from '../case/case.ts';

let restore = (): void => undefined;
afterEach(() => restore());

/** Analyses a case in an engine that lacks an algorithm. */
async function analyseWithout(lack: Lack, given: Case): Promise<Analysis> {
  restore = lackIn(lack);
  const analysis = await analyse(given, testNow);
  restore();
  return analysis;
}

/** A case signed with ES512, whose key set holds that key and an encryption key on P-256. */
async function es512Case(parameters: Readonly<Record<string, string>> = {}): Promise<Case> {
  const key = await signingKey('sig-1', 'ES512');
  const jwks = JSON.stringify({ keys: [key.publicJwk, (await encryptionKey()).publicJwk] });
  return fapiCase({ jwks, assertion: { alg: 'ES512', key }, parameters });
}

const codes = ({ diagnosis }: Analysis): readonly string[] => diagnosis.findings.map(({ code }) => code);
const p521 = [
  { algorithm: 'P-521', at: 'import' },
  { algorithm: 'P-521', at: 'verify' },
] as const;

describe.each(p521)('an engine without P-521, which refuses at $at', (lack) => {
  it('says that it cannot tell, though other keys of the set can be tried and do not verify', async () => {
    const analysis = await analyseWithout(lack, await es512Case());
    expect(analysis.subject.verification?.assertion).toMatchObject({
      state: 'not-checkable',
      lacking: 'ES512 (P-521)',
      selected: { path: 'keys[0]', outcome: 'not-tried' },
    });
    expect(analysis.diagnosis.outcomes['sig-wrong-key']).toMatchObject({ kind: 'cannot-tell' });
    expect(codes(analysis)).toEqual([]);
    expect(analysis.diagnosis.notices.join()).toMatch(
      /client assertion is not checked: .*has no ES512 \(P-521\)/,
    );
  });

  it('calls no wrong signature good either', async () => {
    const { subject } = await analyseWithout(
      lack,
      await es512Case({ client_assertion: await alteredAssertion({ alg: 'ES512', hash: 'SHA-256' }) }),
    );
    expect(subject.verification?.assertion?.state).toBe('not-checkable');
  });

  it('names a DER signature all the same, which the bytes alone show', async () => {
    const der = await alteredAssertion({ alg: 'ES512', form: toDer });
    const [first] = (await analyseWithout(lack, await es512Case({ client_assertion: der }))).diagnosis
      .findings;
    expect(first).toMatchObject({ code: 'sig-der', certainty: 'proof' });
  });

  it('searches for nothing before it says so', async () => {
    const given = await es512Case();
    restore = lackIn(lack);
    expect(needsSearch(await analyse(given, testNow, { search: false }))).toBe(false);
  });

  it('finds what it can where another key of the set signed', async () => {
    const big = await signingKey('sig-big', 'ES512');
    const jwks = JSON.stringify({ keys: [big.publicJwk, (await signingKey()).publicJwk] });
    const der = await alteredAssertion({ form: toDer });
    const found = await analyseWithout(lack, await fapiCase({ jwks, parameters: { client_assertion: der } }));
    expect(codes(found)[0]).toBe('sig-der');
    const verified = await analyseWithout(lack, await fapiCase({ jwks }));
    expect(verified.subject.verification?.assertion?.state).toBe('verified');
    expect(verified.diagnosis.notices).toEqual([]);
  });

  it('says of a DPoP proof, and of a pushed assertion, that it cannot tell', async () => {
    const key = await signingKey('dpop-big', 'ES512');
    const { kty, crv, x, y } = key.publicJwk;
    const bare = { ...key, publicJwk: { kty, crv, x, y } as typeof key.publicJwk };
    const proof = await makeDpopProof({ key: bare, alg: 'ES512', header: { alg: 'ES512' } });
    const pushed = await parRequest({ client_assertion: await makeAssertion({ alg: 'ES512' }) });
    const given = {
      ...(await es512Case()),
      authorization_request: pushed,
      dpop: proof,
    };
    const { subject, diagnosis } = await analyseWithout(lack, given);
    expect(subject.verification?.dpop).toMatchObject({ state: 'not-checkable', lacking: 'ES512 (P-521)' });
    expect(diagnosis.outcomes['dpop-signature']).toMatchObject({ kind: 'cannot-tell' });
    expect(diagnosis.notices.join()).toMatch(/DPoP proof is not checked/);
    expect(subject.verification?.otherAssertions?.[0]?.state).toBe('not-checkable');
  });
});

describe('other lacks', () => {
  it('blames no key of an ES256 assertion that the P-521 key of the set may have signed', async () => {
    const big = await signingKey('sig-big', 'ES512');
    const jwks = JSON.stringify({ keys: [big.publicJwk, (await signingKey()).publicJwk] });
    const key = await signingKey('sig-elsewhere');
    const analysis = await analyseWithout(p521[0], await fapiCase({ jwks, assertion: { key } }));
    expect(analysis.subject.verification?.assertion?.state).toBe('not-checkable');
    expect(codes(analysis)).not.toContain('sig-wrong-key');
  });

  it.each([
    ['EdDSA', { algorithm: 'Ed25519', at: 'import' }, 'EdDSA (Ed25519)'],
    ['EdDSA', { algorithm: 'Ed25519', at: 'verify' }, 'EdDSA (Ed25519)'],
    ['PS256', { algorithm: 'RSA-PSS', at: 'import' }, 'PS256'],
    ['PS256', { algorithm: 'RSA-PSS', at: 'verify' }, 'PS256'],
  ] as const)('%s, which is lacking as %j', async (alg, lack, lacking) => {
    const key = anyKey(alg);
    const claims = { iss: testClientId, sub: testClientId, iat: testNow, exp: testNow + 60, jti: 'x' };
    const given = {
      client_assertion: signWith(key, claims),
      jwks: JSON.stringify({ keys: [key.jwk, (await signingKey()).publicJwk] }),
    };
    expect((await analyse(given, testNow)).subject.verification?.assertion?.state).toBe('verified');
    const { subject } = await analyseWithout(lack, given);
    expect(subject.verification?.assertion).toMatchObject({ state: 'not-checkable', lacking });
  });
});

describe('an engine that refuses less than others', () => {
  it('is not asked about a point that is not on the curve: WebKitGTK takes it', async () => {
    const { publicJwk } = await signingKey();
    const asked = { ...publicJwk, x: publicJwk.y, y: publicJwk.x };
    const { assertion } = (
      await analyse(await legacyCase({ jwks: JSON.stringify({ keys: [asked] }) }), testNow)
    ).subject.verification ?? { assertion: undefined };
    expect(assertion?.tried).toMatchObject([
      { outcome: 'not-tried', because: 'its x and y are no point of P-256' },
    ]);
    expect(assertion?.lacking).toBeUndefined();
  });

  it('calls no signature whose halves lack their zeros good: Firefox does', async () => {
    const client_assertion = await alteredAssertion({
      alg: 'ES512',
      until: (raw) => raw[0] === 0 && raw[66] === 0,
      form: (raw) => Uint8Array.from([...raw.slice(1, 66), ...raw.slice(67)]),
    });
    const given = await es512Case({ client_assertion });
    restore = forgiveShortSignatures();
    const analysis = await analyse(given, testNow);
    expect(analysis.subject.verification?.assertion).toMatchObject({
      state: 'altered',
      alteration: { signature: 'unpadded', input: 'as-is', hash: 'SHA-512' },
    });
    expect(codes(analysis)[0]).toBe('sig-unpadded-rs');
  });
});

describe('a key that jose refuses', () => {
  it('of RSA is tried by WebCrypto: an unknown crit is no wrong signature', async () => {
    const key = anyKey('RS256');
    const client_assertion = signWith(key, { iss: 'x' }, { crit: ['x'], x: 1 });
    const { subject } = await analyse({ client_assertion, jwks: JSON.stringify(key.jwk) }, testNow);
    expect(subject.verification?.assertion?.state).toBe('verified');
  });
});
