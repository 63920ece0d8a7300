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
import { testNow } from '../../testing/times.ts';
import { encodePart } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { explainSuccess } from './explain-success.ts';
import { providerKeysAddress } from './provider-keys-address.ts';

const explain = async (given: Case | Promise<Case>) =>
  explainSuccess((await analyse(await given, testNow)).subject);
const answer = (members: Readonly<Record<string, unknown>>): string => JSON.stringify(members);

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
  const names = ['token_type', 'access_token', 'expires_in', 'scope', 'refresh_token'];
  it.each([
    ['where an access token came', { access_token: 'x' }, names],
    ['where a type alone came', { token_type: 'Bearer' }, names],
    ['where an id_token alone came', { id_token: 'cut' }, names],
    ['not where the claims of an id_token were pasted', { iss: 'https://as.example', nonce: 'n' }, []],
  ])('are told %s', async (_name, members, told) => {
    const explained = await explain({ response: answer(members) });
    expect(explained?.members.map(({ name }) => name)).toEqual(told);
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

  it('is said the same of a token alone, without the answer around it', async () => {
    const response = /eyJ[^"]*/.exec(await encryptedIdTokenAnswer())?.[0];
    const explained = await explain(fapiCase({ response }));
    expect(explained).toMatchObject({ members: [], idToken: { to: { kind: 'key', kid: 'enc-1' } } });
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

  it.each([
    ['that key wrap', { alg: 'ECDH-ES+A192KW' }, { rare: true, alg: 'ECDH-ES+A192KW', enc: 'A256CBC-HS512' }],
    ['that curve', { epk: { kty: 'EC', crv: 'P-521' } }, { rare: true }],
    ['nothing', { epk: undefined }, { rare: false }],
    [
      'nothing that is named',
      { alg: undefined, enc: undefined },
      { rare: false, alg: 'missing', enc: 'missing' },
    ],
  ])('says what some libraries lack: %s', async (_name, header, wanted) => {
    const response = await encryptedIdTokenAnswer(header);
    expect(await kindOf(await fapiCase({ response }))).toMatchObject(wanted);
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
    const { signature, states, alg, kid } = await signed(await legacyCase({ response, provider_jwks }));
    expect(signature?.state).toBe('verified');
    expect([alg, kid]).toEqual(['ES256', 'op-1']);
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
      // One of the provider's own, by which the profile is known.
      iss: 'right',
      aud: 'unknown',
      nonce: 'unknown',
      at_hash: 'absent',
      iat: 'unknown',
      exp: 'unknown',
    });
  });
});

describe('an id_token of which little can be read', () => {
  it('has no claims where its middle is no JSON object', async () => {
    const id_token = `${encodePart({ kid: 'op-1' })}.${encodePart(5)}.c2ln`;
    const explained = await explain({ response: answer({ id_token }) });
    expect(explained?.idToken).toEqual({
      kind: 'signed',
      alg: 'missing',
      kid: 'op-1',
      signature: undefined,
      claims: [],
    });
  });

  it('has no signature to tell of where nothing was verified', async () => {
    const { subject } = await analyse({ response: signedIdTokenAnswer() }, testNow);
    const explained = explainSuccess({ ...subject, verification: undefined });
    expect(explained?.idToken).toMatchObject({ kind: 'signed', signature: undefined });
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

  it.each([
    ['no login is known', undefined],
    ['none was asked for', 'https://as.example/auth?client_id=c&scope=email'],
    ['no scope was asked for', 'https://as.example/auth?client_id=openid'],
  ])('is not missed where %s', async (_name, authorization_request) => {
    const given = { response: answer({ access_token: 'x' }), authorization_request };
    expect((await explain(given))?.idToken).toEqual({ kind: 'absent', wanted: false });
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

  it('is told by the profile where the metadata does not say', async () => {
    const discovery = '{"issuer":"https://as.example","token_endpoint":"https://as.example/t"}';
    expect(await addressFor(await fapiCase({ discovery }))).toBe(
      'https://stg-id.singpass.gov.sg/.well-known/keys',
    );
  });

  it.each([
    ['a server of one’s own', { profile: 'singpass-fapi', environment: 'custom' }],
    ['a profile without addresses', { profile: 'rfc7523', environment: 'staging' }],
  ] as const)('is not known of %s', async (_name, given) => {
    expect(await addressFor(given)).toBeUndefined();
  });

  it('is not known where nothing tells', async () => {
    expect(await addressFor({ response: '{}' })).toBeUndefined();
  });
});
