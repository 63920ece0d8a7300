import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anyKey, signWith } from '../../testing/any-key.ts';
import { fapiCase } from '../../testing/cases.ts';
import { makeCertificate } from '../../testing/certificates.ts';
import { providerIdToken, tokenAnswer } from '../../testing/id-tokens.ts';
import { dpopKey, encryptionKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart, makeAssertion, makeDpopProof } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { SearchControl } from './search-control.ts';
import type { TriedKey } from './verification.ts';
import { verifyCase } from './verify-case.ts';

const verify = (given: Case, control?: SearchControl) => verifyCase(buildSubject(given, testNow), control);
const setOf = async (...kids: readonly string[]): Promise<string> =>
  JSON.stringify({
    keys: await Promise.all(
      kids.map(
        async (kid) => (kid.startsWith('enc') ? await encryptionKey(kid) : await signingKey(kid)).publicJwk,
      ),
    ),
  });

async function tried(path: string, kid: string | undefined, outcome: TriedKey['outcome']): Promise<TriedKey> {
  const key = await (kid === undefined
    ? dpopKey()
    : kid.startsWith('enc')
      ? encryptionKey(kid)
      : signingKey(kid));
  const { thumbprint, publicJwk } = key;
  return { path, kid, use: publicJwk.use, curve: 'P-256', thumbprint, outcome };
}
/** So long that few alterations are tried. */
const filling = { filling: 'x'.repeat(16_000) };

describe('all that is computed of a case', () => {
  it('is whole for a healthy one', async () => {
    const [signing, encryption, proof] = [await signingKey(), await encryptionKey(), await dpopKey()];
    const first = await tried('keys[0]', 'sig-1', 'verified');
    const own = await tried('dpop', undefined, 'verified');
    expect(await verify(await fapiCase())).toEqual({
      thumbprints: {
        'keys[0]': signing.thumbprint,
        'keys[1]': encryption.thumbprint,
        dpop: proof.thumbprint,
        'authorization-dpop': proof.thumbprint,
      },
      certificateThumbprints: {},
      certificates: undefined,
      assertion: {
        state: 'verified',
        selected: first,
        verifiedBy: first,
        tried: [first, await tried('keys[1]', 'enc-1', 'failed'), await tried('dpop', undefined, 'failed')],
      },
      otherAssertions: [
        {
          source: 'authorization_request',
          kid: 'sig-1',
          state: 'verified',
          verifiedBy: first,
          recovered: [],
        },
      ],
      dpop: { state: 'verified', selected: own, verifiedBy: own, tried: [own] },
      idToken: undefined,
      pkce: { s256: 'hu0mAmPq8n91vRqudsGmriiG7blJDJS0bsDeOmEt17M', attempts: [] },
      dpopDigests: undefined,
    });
  });

  it('is next to nothing for an empty one', async () => {
    const nothing = { thumbprints: {}, certificateThumbprints: {}, otherAssertions: [] };
    expect(await verify({})).toEqual(nothing);
    const keys = [{ kty: 'EC' }];
    expect((await verify({ jwks: JSON.stringify({ keys }) })).thumbprints).toStrictEqual({});
  });

  it('holds certificates, another set and the id_token where they were given', async () => {
    const body = await makeCertificate();
    const { idToken, provider_jwks } = await providerIdToken();
    const jwk = { ...(await signingKey()).publicJwk, x5c: [body] };
    const result = await verify({
      jwks: JSON.stringify({ keys: [jwk] }),
      other_jwks: await setOf('sig-2'),
      certificates: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
      response: tokenAnswer(idToken),
      provider_jwks,
    });
    expect(result.thumbprints).toEqual({
      'keys[0]': (await signingKey()).thumbprint,
      'other.keys[0]': (await signingKey('sig-2')).thumbprint,
    });
    expect(result.certificateThumbprints).toEqual({ 'keys[0]': (await signingKey()).thumbprint });
    expect(result.certificates?.certificates.map(({ subject }) => subject)).toEqual(['CN=rp.example.sg']);
    expect(result.idToken?.signature?.state).toBe('verified');
  });

  it('tells a challenge that was made another way', async () => {
    const given = await fapiCase({ parameters: { code_verifier: 'a'.repeat(43) } });
    const { pkce } = await verify(given, { search: false });
    expect(pkce?.s256).toBe('ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA');
    expect(pkce?.attempts.filter(({ fits }) => fits)).toEqual([]);
    const hex = '66d34fba71f8f450f7e45598853e53bfc23bbd129027cbb131a2f4ffd7878cd0';
    const written = given.authorization_request?.replace(/code_challenge=[^&]+/, `code_challenge=${hex}`);
    const others = await verify({ ...given, authorization_request: written }, { search: false });
    expect(others.pkce?.attempts.filter(({ fits }) => fits).map(({ value }) => value)).toEqual([hex]);
    const { authorization_request: _request, ...without } = given;
    expect((await verify(without, { search: false })).pkce?.attempts).toEqual([]);
  });
});

describe('the places of the keys that are tried', () => {
  /** A key that no algorithm here goes with, so that it is only named. */
  const named = (kid: string, use: string) => ({ kty: 'EC', crv: 'none', kid, use });
  const client_assertion = `${encodePart({ alg: 'ES256', kid: 'b' })}.${encodePart({ iss: 'a', sub: 'a' })}.AAAA`;
  const proof = `${encodePart({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'none' } })}.${encodePart({ jti: 'x' })}.AAAA`;
  const pathsOf = async (given: Case): Promise<readonly string[] | undefined> =>
    (await verify({ client_assertion, ...given }, { search: false })).assertion?.tried.map(
      ({ path }) => path,
    );

  it('are in the order of likelihood', async () => {
    const keys = [
      named('x', 'enc'),
      named('a', 'sig'),
      named('b', 'sig'),
      named('c', 'sig'),
      named('y', 'enc'),
    ];
    const alg = { alg: 'ES256', crv: 'P-256' };
    const fitting = keys.map((key) => (key.kid === 'b' ? { ...key, ...alg } : key));
    const order = ['keys[2]', 'keys[1]', 'keys[3]', 'keys[0]', 'keys[4]'];
    expect(await pathsOf({ jwks: JSON.stringify({ keys: fitting }) })).toEqual(order);
    expect(await pathsOf({ jwks: JSON.stringify({ keys: fitting }), dpop: proof })).toEqual([
      ...order,
      'dpop',
    ]);
    expect(await pathsOf({ jwks: JSON.stringify({ keys: [] }), dpop: proof })).toEqual([]);
  });

  it('have no thumbprint where the key has not what it needs', async () => {
    const { thumbprints, dpop } = await verify({
      client_assertion,
      dpop: proof,
      jwks: JSON.stringify({ keys: [named('x', 'enc')] }),
      other_jwks: JSON.stringify({ keys: [named('y', 'enc')] }),
    });
    expect(thumbprints).toStrictEqual({});
    expect(dpop).toMatchObject({ state: 'not-checkable', because: 'kty none', selected: { path: 'dpop' } });
  });
});

it('keys that can have signed another assertion are computed once this one failed', async () => {
  const key = anyKey('EdDSA');
  const text = signWith(key, { iss: 'a', sub: 'a' });
  const elsewhere = await signingKey('elsewhere');
  const given = async (client_assertion: string) => ({
    client_assertion,
    jwks: JSON.stringify({ keys: [key.jwk] }),
    previous_request: `client_assertion=${await makeAssertion({ key: elsewhere })}`,
  });
  const failed = await verify(await given(`${text.slice(0, -4)}AAAA`));
  expect(failed.assertion?.state).toBe('failed');
  const found = failed.otherAssertions?.[0]?.recovered.map(({ thumbprint }) => thumbprint);
  expect(found).toContain(elsewhere.thumbprint);
  const verified = await verify(await given(text));
  expect(verified.assertion?.state).toBe('verified');
  expect(verified.otherAssertions).toMatchObject([{ state: 'failed', recovered: [] }]);
});

describe('the keys with which an assertion is tried', () => {
  it('begin with the one that kid names, and end with those for encryption and that of the proof', async () => {
    const jwks = await setOf('enc-1', 'sig-2', 'sig-1', 'sig-3');
    const { assertion } = await verify(await fapiCase({ jwks, assertion: { header: { kid: 'sig-1' } } }));
    expect(assertion?.tried).toEqual([
      await tried('keys[2]', 'sig-1', 'verified'),
      await tried('keys[1]', 'sig-2', 'failed'),
      await tried('keys[3]', 'sig-3', 'failed'),
      await tried('keys[0]', 'enc-1', 'failed'),
      await tried('dpop', undefined, 'failed'),
    ]);
  });

  it('are none without a set, not even that of the proof', async () => {
    const given = await fapiCase({ jwks: '{"keys":[]}', assertion: { key: await dpopKey() } });
    expect((await verify(given)).assertion).toEqual({ state: 'no-keys', tried: [] });
    const { jwks: _jwks, ...without } = given;
    expect((await verify(without)).assertion).toEqual({ state: 'no-keys', tried: [] });
  });

  it('are those of another set last', async () => {
    const given = await fapiCase({
      other_jwks: await setOf('sig-2'),
      assertion: { key: await signingKey('sig-2') },
    });
    const stranger = await tried('other.keys[0]', 'sig-2', 'verified');
    const { assertion } = await verify(given);
    expect(assertion?.verifiedBy).toEqual(stranger);
    expect(assertion?.tried.at(-1)).toEqual(stranger);
    expect(assertion?.selected).toBeUndefined();
  });
});

describe('an assertion whose signature belongs elsewhere', () => {
  it('has that of the proof', async () => {
    const proof = await makeDpopProof({ key: await dpopKey() });
    const [header, payload] = (await makeAssertion()).split('.');
    const client_assertion = `${header}.${payload}.${proof.split('.')[2]}`;
    const given = await fapiCase({ parameters: { client_assertion } });
    const request = given.request?.replace(/DPoP: \S+/, `DPoP: ${proof}`);
    const { assertion } = await verify({ ...given, request });
    expect(assertion).toMatchObject({
      state: 'altered',
      verifiedBy: { path: 'dpop' },
      alteration: { signature: 'as-is', input: 'other-token', inputOf: 'dpop', hash: 'SHA-256' },
    });
  });

  it('has that of the request that was pushed', async () => {
    const given = await fapiCase();
    const pushed = buildSubject(given, testNow).authorizationRequest?.assertion?.signature?.text;
    const [header, payload] = (await makeAssertion()).split('.');
    const client_assertion = `${header}.${payload}.${pushed}`;
    const { assertion } = await verify(await fapiCase({ parameters: { client_assertion } }));
    expect(assertion?.alteration).toMatchObject({ input: 'other-token', inputOf: 'authorization_request' });
  });
});

describe('an assertion that no key verifies', () => {
  it('has keys that can have signed it, and says which of them signed another one', async () => {
    const key = await signingKey('elsewhere');
    const given = await fapiCase({ assertion: { key, claims: filling } });
    const { request } = await fapiCase({ assertion: { key } });
    const { assertion, otherAssertions } = await verify({ ...given, previous_request: request });
    expect(assertion?.state).toBe('failed');
    const own = assertion?.recovered?.find(({ thumbprint }) => thumbprint === key.thumbprint);
    expect(own?.alsoIn).toEqual(['previous_request']);
    expect(otherAssertions?.map(({ source, state }) => [source, state])).toEqual([
      ['previous_request', 'failed'],
      ['authorization_request', 'verified'],
    ]);
  });

  it('is not asked for keys of other assertions before the search', async () => {
    const key = await signingKey('elsewhere');
    const given = await fapiCase({ assertion: { key, claims: filling } });
    const { request } = await fapiCase({ assertion: { key } });
    const { assertion, otherAssertions } = await verify(
      { ...given, previous_request: request },
      { search: false },
    );
    expect(assertion?.state).toBe('unsearched');
    expect(otherAssertions?.map(({ recovered }) => recovered)).toEqual([[], []]);
  });

  it('was made with public text as the secret of an HMAC', async () => {
    const jwks = await setOf('sig-1');
    const input = `${encodePart({ alg: 'HS256', kid: 'sig-1' })}.${encodePart({ iss: 'a', sub: 'a' })}`;
    const made = (secret: string) =>
      `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    const result = async (secret: string) =>
      (await verify({ client_assertion: made(secret), jwks }, { search: false })).assertion;
    expect(await result(jwks)).toMatchObject({ hmacSecret: { path: 'jwks', how: 'the pasted text' } });
    expect(await result('another secret')).not.toHaveProperty('hmacSecret');
    expect((await verify({ client_assertion: await makeAssertion(), jwks })).assertion).not.toHaveProperty(
      'hmacSecret',
    );
  });
});

it('a proof is verified with its own key alone, and its search is not reported', async () => {
  const told: string[] = [];
  const given = await fapiCase({ proof: { claims: filling } });
  const dpop = buildSubject(given, testNow).dpop?.text ?? '';
  const request = given.request?.replace(dpop, `${dpop.slice(0, -4)}AAAA`);
  const result = await verify({ ...given, request }, { onProgress: () => void told.push('progress') });
  expect(result.dpop).toMatchObject({
    state: 'failed',
    selected: { path: 'dpop', outcome: 'failed' },
    tried: [{ path: 'dpop' }],
  });
  expect(told).toEqual([]);
});
