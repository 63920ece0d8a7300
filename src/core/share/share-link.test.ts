import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../testing/cases.ts';
import { signingKey } from '../../testing/keys.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { readBase64Url, toBase64Url } from '../assertion/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../runtime.ts';
import { decodeLink, encodeLink, type SharedState, toCase, toSharedState } from './share-link.ts';

const secret = fc.string({
  unit: fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('')),
  minLength: 24,
  maxLength: 48,
});

function held(state: SharedState): string {
  const link = encodeLink(state);
  if (!link.ok) throw new Error('too large');
  return decodeUtf8(readBase64Url(link.value.replace(/^s1\./, '')).bytes).text;
}

const linkOf = (value: unknown): string => `s1.${toBase64Url(encodeUtf8(JSON.stringify(value)))}`;

describe('a share link', () => {
  it('comes back as it went', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((value) => Buffer.from(value).toString());
    fc.assert(
      fc.property(
        text,
        text,
        text,
        // Answers stand under ids of questions, which no `__proto__` is; the test below holds what becomes of it.
        fc.dictionary(
          fc.string({ maxLength: 10 }).filter((name) => name !== '__proto__'),
          text,
          { maxKeys: 4 },
        ),
        (client, redirect, response, answers) => {
          const state = toSharedState(
            { profile: 'singpass-fapi', environment: 'staging', now: 5, response: response || undefined },
            { parameters: { client_id: client, redirect_uri: redirect } },
            { id: 'invalid-grant', answers },
          );
          const link = encodeLink(state);
          const back = link.ok ? decodeLink(`#${link.value}`) : undefined;
          expect(back).toEqual({ ok: true, value: state });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('loses an answer called __proto__, and pollutes nothing with it', () => {
    const state = JSON.parse(
      '{"guide":"invalid-grant","answers":{"__proto__":{"polluted":"yes"},"old":"yes"}}',
    );
    const link = `s1.${toBase64Url(encodeUtf8(JSON.stringify(state)))}`;
    const back = decodeLink(`#${link}`);
    expect(JSON.stringify(back)).not.toContain('polluted');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('never holds a code, a verifier, a proof, a signature or a private key', async () => {
    const key = await signingKey();
    const keySet = await makeKeySet();
    const base = await fapiCase();
    await fc.assert(
      fc.asyncProperty(secret, secret, secret, secret, async (code, verifier, proof, number) => {
        const assertion = await makeAssertion({ claims: { jti: 'fixed' } });
        const jwks = keySet.replace('"kty"', `"d": "${number}", "kty"`);
        const response = `{"access_token":"${code}.${verifier}","id_token":"eyJhbGciOiJFUzI1NiJ9.${verifier}.${code}","trace_id":"kept"} code=${code}`;
        const parameters = {
          code,
          code_verifier: verifier,
          client_assertion: assertion,
          client_id: 'public',
          state: code,
        };
        const state = toSharedState(
          { ...base, dpop: proof, jwks, response, callback: `https://rp.example.sg/?code=${code}` },
          { parameters, assertion },
          { answers: {} },
        );
        const text = held(state);
        for (const value of [
          code,
          verifier,
          proof,
          number,
          assertion.split('.')[2] ?? '',
          String(key.privateJwk.d),
        ])
          expect(text).not.toContain(value);
        expect(text).toContain('kept');
        expect(text).toContain('public');
      }),
      { numRuns: 100 },
    );
  });

  it('holds neither a password nor a code that stands in an address', () => {
    const redirect_uri = 'https://user:hunter2hunter2@rp.example.sg/cb?code=4C0sivAY9mUdYL9C3V6';
    const state = toSharedState(
      {},
      { parameters: { redirect_uri, client_id: redirect_uri } },
      { answers: {} },
    );
    const opened = decodeLink(
      `s1.${toBase64Url(encodeUtf8(JSON.stringify({ redirect_uri, response: redirect_uri })))}`,
    );
    for (const text of [held(state), JSON.stringify(opened)]) {
      expect(text).toContain('rp.example.sg/cb');
      expect(text).not.toMatch(/hunter2|4C0siv/);
    }
  });

  it('holds what is not secret of a case, and nothing that is empty', () => {
    const parameters = {
      client_id: 'client',
      redirect_uri: 'https://rp.example.sg/cb',
      grant_type: 'authorization_code',
      scope: 'openid',
    };
    const given = { profile: 'singpass-fapi', environment: 'staging', now: 5, jwks: '{"keys":[]}' } as const;
    const assertion = ' eyJhbGciOiJFUzI1NiJ9.e30.c2ln\n';
    const answers = { old: 'yes' };
    expect(toSharedState(given, { parameters, assertion }, { id: 'invalid-grant', answers })).toEqual({
      ...given,
      ...parameters,
      guide: 'invalid-grant',
      answers,
      assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.',
    });
    const blank = { client_id: '', redirect_uri: ' ', grant_type: '\t' };
    const state = toSharedState({ response: '' }, { parameters: blank }, { answers: {} });
    expect(Object.entries(state)).toEqual([['response', '']]);
  });

  it.each([
    'eyJhbGciOiJFUzI1NiJ9.e30',
    'eyJhbGciOiJFUzI1NiJ9.e30.a.b',
    'eyJhbGciOiJFUzI1NiJ9..a',
    'eyJ.e30.a',
    'x eyJhbGciOiJFUzI1NiJ9.e30.a',
    'eyJhbGciOiJFUzI1NiJ9 .e30.a',
    'eyJhbGciOiJFUzI1NiJ9.e30 x.a',
    'eyJhbGciOiJFUzI1NiJ9.x e30.a',
    'b3BhcXVl.e30.a',
  ])('holds no part of %s, which is no assertion', (assertion) => {
    expect(toSharedState({}, { parameters: {}, assertion }, { answers: {} })).toEqual({});
    expect(decodeLink(linkOf({ assertion }))).toEqual({ ok: true, value: {} });
  });

  it('opens as a case whose missing signature is no fault', () => {
    const assertion = 'eyJhbGciOiJFUzI1NiJ9.e30.';
    const jwks = '{"keys":[]}';
    expect(
      toCase({
        assertion,
        client_id: 'a',
        scope: 'openid',
        profile: 'rfc7523',
        environment: 'custom',
        now: 5,
        jwks,
        response: '{}',
      }),
    ).toEqual({
      profile: 'rfc7523',
      environment: 'custom',
      now: 5,
      parameters: { client_id: 'a', scope: 'openid' },
      client_assertion: assertion,
      signature_removed: true,
      jwks,
      response: '{}',
    });
  });

  it('opens as a case that never had an assertion, where it holds none', () => {
    const { signature_removed, parameters } = toCase({ redirect_uri: 'b' });
    expect({ signature_removed, parameters: Object.entries(parameters ?? {}) }).toEqual({
      signature_removed: false,
      parameters: [['redirect_uri', 'b']],
    });
  });

  it('takes out on the way in what it must not hold', () => {
    const hostile = {
      profile: 'nobody',
      guide: 'nothing',
      assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl',
      code: 'x',
      jwks: '{"keys":[{"kty":"EC","d":"c2VjcmV0c2VjcmV0"}]}',
    };
    const back = decodeLink(`s1.${toBase64Url(encodeUtf8(JSON.stringify(hostile)))}`);
    expect(back).toEqual({
      ok: true,
      value: { assertion: 'eyJhbGciOiJFUzI1NiJ9.e30.', jwks: expect.not.stringContaining('c2VjcmV0') },
    });
  });

  it('holds no token that was pasted in place of a key set', () => {
    const jwks =
      'curl https://a.sg/token -d code=abcdefgh -d client_assertion=eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl';
    expect(toSharedState({ jwks }, { parameters: {} }, { answers: {} })).toEqual({
      jwks: 'curl https://a.sg/token -d code=(cut) -d client_assertion=(token cut)',
    });
  });

  it.each([
    ['s1.%%%', 'damaged'],
    ['s1.eyJ', 'damaged'],
    ['s1.bnVsbA', 'damaged'],
    ['s1.e30=', 'damaged'],
    [linkOf('{').slice(0, -1), 'damaged'],
    [`s1.${toBase64Url(encodeUtf8('{'))}`, 'damaged'],
    [linkOf([]), 'damaged'],
    [linkOf({ environment: 'elsewhere' }), 'damaged'],
    [
      `s1.${toBase64Url(Uint8Array.from([...encodeUtf8('{"scope":"'), 0xff, ...encodeUtf8('"}')]))}`,
      'damaged',
    ],
    ['s2.e30', 'newer-version'],
    ['s12.e30', 'newer-version'],
    ['xs1.e30', 'damaged'],
    ['garbage', 'damaged'],
    [`client_id=${'a'.repeat(2_001)}`, 'damaged'],
    ['A'.repeat(64_000), 'damaged'],
    ['A'.repeat(64_001), 'too-large'],
  ])('says what is wrong with %.20s', (fragment, kind) => {
    expect(decodeLink(fragment)).toMatchObject({ ok: false, failure: { kind } });
  });

  it('says of which version a newer link is', () => {
    expect(decodeLink('s12.e30')).toEqual({ ok: false, failure: { kind: 'newer-version', version: 12 } });
  });

  it('is not made of more than browsers and mail programs carry', () => {
    const largest = { response: 'a'.repeat(20_000), jwks: 'a'.repeat(27_000) };
    expect(encodeLink(largest).ok).toBe(true);
    expect(encodeLink({ ...largest, jwks: 'a'.repeat(28_000) })).toEqual({
      ok: false,
      failure: { kind: 'too-large' },
    });
  });

  it.each(['response', 'jwks', 'assertion', 'scope', 'client_id'] as const)(
    'is made of as much as can be read again: %s',
    (name) => {
      for (const length of [2_000, 2_001, 20_000, 20_001, 40_000, 40_001]) {
        const link = encodeLink({ [name]: 'a'.repeat(length) });
        if (link.ok) expect(decodeLink(link.value)?.ok, `${length}`).toBe(true);
        else expect(length).toBeGreaterThan(2_000);
      }
    },
  );

  it('passes over an empty fragment and the anchors of the page', () => {
    for (const fragment of ['', '#', '#verdict', '#rule=aud-wrong'])
      expect(decodeLink(fragment)).toBeUndefined();
  });

  it('is read from plain names that a help desk writes', () => {
    const link = decodeLink(
      '#profile=singpass-legacy&environment=staging&client_id=abc&error=invalid_client&error_description=known+signing%20keys&guide=invalid-client&code=never',
    );
    expect(link).toEqual({
      ok: true,
      value: {
        profile: 'singpass-legacy',
        environment: 'staging',
        client_id: 'abc',
        guide: 'invalid-client',
        response: '{"error":"invalid_client","error_description":"known signing keys"}',
      },
    });
  });

  it.each([
    ['client_id=a', { client_id: 'a' }],
    ['client_id=a#rule=', { client_id: 'a#rule=' }],
    ['client_id=%20&redirect_uri=b&grant_type=c&scope=d', { redirect_uri: 'b', grant_type: 'c', scope: 'd' }],
    ['scopes&client_id=a=b', { client_id: 'a=b' }],
    ['client_id=%E0%A4%A', { client_id: '%E0%A4%A' }],
    ['profile=nobody&environment=elsewhere&guide=nothing', {}],
    ['error=invalid_client', { response: '{"error":"invalid_client"}' }],
    [
      'status=401&error=invalid_client',
      { response: 'HTTP/1.1 401\r\nContent-Type: application/json\r\n\r\n{"error":"invalid_client"}' },
    ],
    ['status=502', { response: 'HTTP/1.1 502\r\nContent-Type: application/json\r\n\r\n' }],
    ['status=4010', {}],
    ['status=x401', {}],
  ])('reads %s by hand', (fragment, value) => {
    expect(decodeLink(fragment)).toEqual({ ok: true, value });
  });

  it('never fails on any fragment', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (fragment) => void decodeLink(fragment)));
  });
});
