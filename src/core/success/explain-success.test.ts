import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, makeKeySet } from '../../testing/cases.ts';
import {
  encryptedIdTokenAnswer,
  providerIdToken,
  signedIdTokenAnswer,
  testAccessToken,
  testAtHash,
  tokenAnswer,
} from '../../testing/id-tokens.ts';
import { changeKey } from '../../testing/key-sets.ts';
import { dpopKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { explainSuccess } from './explain-success.ts';
import { providerKeysAddress } from './provider-keys-address.ts';

const explain = async (given: Case | Promise<Case>) =>
  explainSuccess((await analyse(await given, testNow)).subject);
const answer = (members: Readonly<Record<string, unknown>>): string => JSON.stringify(members);
const memberOf = async (given: Case | Promise<Case>, name: string) =>
  (await explain(given))?.members.find((member) => member.name === name);

describe('an answer that is explained', () => {
  it.each([
    ['an error', '{"error":"invalid_grant"}'],
    ['an error beside a token', '{"error":"x","access_token":"y"}'],
    ['a request_uri', 'HTTP/1.1 201 Created\r\n\r\n{"request_uri":"urn:x","expires_in":60}'],
    ['a page', 'HTTP/1.1 200 OK\r\n\r\n<html></html>'],
    ['the message of a client', 'JWEDecryptionFailed: decryption operation failed'],
    ['nothing', undefined],
  ])('is not %s', async (_name, response) => {
    expect(await explain({ response })).toBeUndefined();
  });

  it('is never shown with a token in it', async () => {
    const { idToken } = await providerIdToken();
    const secrets = { access_token: testAccessToken, refresh_token: 'refresh-secret-1', id_token: idToken };
    const text = JSON.stringify(
      await explain(legacyCase({ response: answer({ ...secrets, token_type: 'Bearer' }) })),
    );
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret);
  });
});

describe('the members of an answer', () => {
  it.each([
    ['DPoP under FAPI 2.0', 'DPoP', () => fapiCase(), 'right'],
    ['in another case', 'dpop', () => fapiCase(), 'right'],
    ['Bearer under FAPI 2.0', 'Bearer', () => fapiCase(), 'wrong'],
    ['Bearer under the old profile', 'Bearer', () => legacyCase(), 'right'],
    ['a type that nobody knows', 'mac', () => legacyCase(), 'note'],
    ['none', undefined, () => legacyCase(), 'wrong'],
  ] as const)('token_type: %s', async (_name, token_type, make, state) => {
    const response = answer({ access_token: testAccessToken, token_type });
    expect((await memberOf({ ...(await make()), response }, 'token_type'))?.state).toBe(state);
  });

  it('says that a proof was sent in vain', async () => {
    const response = answer({ access_token: testAccessToken, token_type: 'Bearer' });
    const given = { ...(await fapiCase()), profile: 'rfc7523', environment: undefined, response };
    expect(await memberOf(given, 'token_type')).toMatchObject({ state: 'note', source: 'RFC 9449 §5' });
  });

  it('tells an opaque access token from a JWT, and to which key that is bound', async () => {
    const own = (await dpopKey()).thumbprint;
    const jwt = (jkt?: string) =>
      `${encodePart({ typ: 'at+jwt' })}.${encodePart({ exp: testNow, cnf: jkt && { jkt } })}.c2ln`;
    const of = async (access_token: unknown) =>
      memberOf(fapiCase({ response: answer({ access_token, token_type: 'DPoP' }) }), 'access_token');
    expect(await of(testAccessToken)).toMatchObject({ state: 'right', found: '43 characters' });
    expect((await of(jwt()))?.words).toContain('2026-11-20 06:13:20 UTC');
    expect(await of(jwt(own))).toMatchObject({
      state: 'right',
      words: expect.stringContaining('that was sent'),
    });
    expect((await of(jwt('another')))?.state).toBe('wrong');
    expect((await of(undefined))?.state).toBe('wrong');
  });

  it('names what was asked for and not granted', async () => {
    const given = fapiCase({ response: answer({ access_token: 'x', scope: 'profile' }) });
    expect(await memberOf(given, 'scope')).toMatchObject({
      state: 'note',
      words: expect.stringContaining('openid'),
    });
  });

  it.each([
    [1800, 'right', '30 minutes'],
    ['1800', 'note', 'number'],
    [undefined, 'absent', 'left out'],
  ])('expires_in %o', async (expires_in, state, words) => {
    const given = { response: answer({ access_token: 'x', expires_in }) };
    expect(await memberOf(given, 'expires_in')).toMatchObject({
      state,
      words: expect.stringContaining(words),
    });
  });
});

describe('an encrypted id_token', () => {
  const kindOf = async (given: Case) => {
    const idToken = (await explain(given))?.idToken;
    return idToken?.kind === 'encrypted' ? idToken : undefined;
  };

  it('is said to which key it was encrypted, and by which algorithms', async () => {
    const idToken = await kindOf(await fapiCase({ response: await encryptedIdTokenAnswer() }));
    expect(idToken).toMatchObject({
      to: { kind: 'key', kid: 'enc-1', key: { path: 'keys[1]' } },
      algorithms: [
        { name: 'alg', state: 'right', by: 'key' },
        { name: 'enc', state: 'right', by: 'profile' },
      ],
      rare: false,
    });
  });

  it.each([
    ['not-listed', { kid: 'gone' }, {}],
    ['signing', { kid: 'sig-1' }, {}],
    ['other-curve', { epk: { kty: 'EC', crv: 'P-384' } }, {}],
    ['unnamed', { kid: undefined }, {}],
    ['no-set', {}, { jwks: undefined }],
  ])('%s', async (kind, header, changes) => {
    const given = await fapiCase({ response: await encryptedIdTokenAnswer(header), ...changes });
    expect((await kindOf(given))?.to.kind).toBe(kind);
  });

  it('counts the keys that it could be where it names none', async () => {
    const response = await encryptedIdTokenAnswer({ kid: undefined });
    const to = (await kindOf(await fapiCase({ response })))?.to;
    expect(to?.kind === 'unnamed' && to.candidates.map(({ path }) => path)).toEqual(['keys[1]']);
  });

  it('finds the key in the other set', async () => {
    const given = await fapiCase({
      response: await encryptedIdTokenAnswer({ kid: 'enc-0' }),
      other_jwks: changeKey(await makeKeySet(), 1, { kid: 'enc-0' }),
    });
    expect((await kindOf(given))?.to).toMatchObject({ kind: 'not-listed', elsewhere: { path: 'keys[1]' } });
  });

  it('says what some libraries lack', async () => {
    const response = await encryptedIdTokenAnswer({ alg: 'ECDH-ES+A192KW' });
    expect((await kindOf(await fapiCase({ response })))?.rare).toBe(true);
  });
});

describe('a signed id_token', () => {
  const signed = async (given: Case) => {
    const idToken = (await explain(given))?.idToken;
    if (idToken?.kind !== 'signed') throw new Error(`it is ${idToken?.kind}`);
    return {
      ...idToken,
      states: Object.fromEntries(idToken.claims.map(({ claim, state }) => [claim, state])),
    };
  };

  it('is right in every claim, and verified', async () => {
    const { idToken, provider_jwks } = await providerIdToken({ at_hash: testAtHash });
    const response = tokenAnswer(idToken, testAccessToken);
    const { signature, states } = await signed(await legacyCase({ response, provider_jwks }));
    expect(signature?.state).toBe('verified');
    expect(states).toEqual({
      iss: 'right',
      aud: 'right',
      nonce: 'right',
      at_hash: 'right',
      iat: 'right',
      exp: 'right',
    });
  });

  it.each([
    ['iss', { iss: 'https://stg-id.singpass.gov.sg/fapi' }],
    ['aud', { aud: 'another' }],
    ['nonce', { nonce: 'another' }],
    ['at_hash', { at_hash: 'd2UBDXrLBNLwMlLYsimYYw' }],
    ['iat', { iat: testNow + 300 }],
    ['exp', { exp: testNow - 300 }],
  ])('is wrong in %s alone', async (claim, claims) => {
    const response = signedIdTokenAnswer({ at_hash: testAtHash, ...claims }, testAccessToken);
    const { states } = await signed(await legacyCase({ response }));
    const wrong = Object.entries(states).filter(([, state]) => state === 'wrong');
    expect(wrong).toEqual([[claim, 'wrong']]);
  });

  it('is not judged by what is not there', async () => {
    const { idToken } = await providerIdToken();
    const { states, signature } = await signed({ response: idToken });
    expect(signature).toBeUndefined();
    expect(states).toEqual({
      iss: 'unknown',
      aud: 'unknown',
      nonce: 'unknown',
      at_hash: 'absent',
      iat: 'unknown',
      exp: 'unknown',
    });
  });
});

describe('what is no token', () => {
  it.each([
    ['absent', { access_token: 'x' }],
    ['unreadable', { access_token: 'x', id_token: 'cut' }],
    ['claims', { iss: 'https://stg-id.singpass.gov.sg', nonce: 'n', aud: 'a' }],
  ])('is %s', async (kind, members) => {
    expect((await explain({ response: answer(members) }))?.idToken.kind).toBe(kind);
  });

  it('is missed where openid was asked for', async () => {
    const given = fapiCase({ response: answer({ access_token: 'x', token_type: 'DPoP' }) });
    expect((await explain(given))?.idToken).toEqual({ kind: 'absent', wanted: true });
  });
});

describe('where the keys of the provider are', () => {
  const addressFor = async (given: Case) => providerKeysAddress((await analyse(given, testNow)).subject);

  it('is told by profile and environment', async () => {
    expect(await addressFor(await fapiCase())).toBe('https://stg-id.singpass.gov.sg/.well-known/keys');
  });

  it('is told by the metadata first', async () => {
    const discovery =
      '{"issuer":"https://as.example","jwks_uri":"https://as.example/keys","token_endpoint":"https://as.example/t"}';
    expect(await addressFor({ discovery, profile: 'rfc7523' })).toBe('https://as.example/keys');
  });

  it('is not known where nothing tells', async () => {
    expect(await addressFor({ response: '{}' })).toBeUndefined();
  });
});
