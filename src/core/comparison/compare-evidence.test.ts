import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, makeKeySet, toHttpRequest } from '../../testing/cases.ts';
import { compare, differencesOf, placesOf, rowOf, second, textOf } from '../../testing/comparisons.ts';
import { dpopKey, signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, makeDpopProof, signCompact } from '../../testing/tokens.ts';

describe('keys', () => {
  it('are the same by thumbprint, whatever they are called and wherever they stand', async () => {
    const { keys } = JSON.parse(await makeKeySet()) as { keys: readonly Record<string, string>[] };
    const [first, ...others] = keys;
    const renamed = JSON.stringify({ keys: [...others, { ...first, kid: 'renamed' }] });
    const comparison = await compare(fapiCase(), second({ jwks: renamed }));
    expect(rowOf(comparison, 'keys', 'renamed')).toMatchObject({
      kind: 'changed',
      difference: 'the same key, but another kid',
    });
    expect(rowOf(comparison, 'keys', 'order of the keys')).toMatchObject({ kind: 'rewritten' });
  });

  it('are told apart by what else is said of them, though the words for a key leave it out', async () => {
    const { keys } = JSON.parse(await makeKeySet()) as { keys: readonly Record<string, unknown>[] };
    const [first, ...others] = keys;
    const withOperations = (key_ops: readonly string[]) =>
      JSON.stringify({ keys: [{ ...first, key_ops }, ...others] });
    const comparison = await compare(
      fapiCase({ jwks: withOperations(['sign']) }),
      second({ jwks: withOperations(['verify']) }),
    );
    const row = rowOf(comparison, 'keys', String(first?.kid));
    expect(row).toMatchObject({ kind: 'changed', difference: 'the same key, but another key_ops' });
    expect([textOf(row?.before), textOf(row?.after)]).toEqual([
      expect.stringContaining('key_ops ["sign"]'),
      expect.stringContaining('key_ops ["verify"]'),
    ]);
  });

  it('are the same in both sets where one key stands twice in each, and one fewer where it does not', async () => {
    const { keys } = JSON.parse(await makeKeySet()) as { keys: readonly Record<string, unknown>[] };
    const twice = JSON.stringify({ keys: [...keys, { ...keys[0], use: 'enc', kid: 'again' }] });
    expect(differencesOf(await compare(fapiCase({ jwks: twice }), second({ jwks: twice })))).toEqual([]);
    const comparison = await compare(fapiCase({ jwks: twice }), second());
    expect(rowOf(comparison, 'keys', 'again')).toMatchObject({ kind: 'only-before' });
  });

  it('are compared however deep what is said of them is nested', async () => {
    const use = `${'['.repeat(9000)}${']'.repeat(9000)}`;
    const nested = (x: string): string => `{"keys":[{"kty":"EC","kid":"a","use":${use},"x":"${x}"}]}`;
    const comparison = await compare(fapiCase({ jwks: nested('1') }), second({ jwks: nested('2') }));
    expect(rowOf(comparison, 'keys', 'a')).toMatchObject({
      kind: 'changed',
      difference: 'another key under the same name',
    });
  });

  it('are others by thumbprint, though they are called the same', async () => {
    const other = await signingKey('another');
    const { keys } = JSON.parse(await makeKeySet()) as { keys: readonly Record<string, string>[] };
    const rotated = JSON.stringify({ keys: [{ ...other.publicJwk, kid: keys[0]?.kid }, ...keys.slice(1)] });
    const comparison = await compare(fapiCase(), second({ jwks: rotated }));
    expect(rowOf(comparison, 'keys', keys[0]?.kid ?? '')).toMatchObject({
      kind: 'changed',
      difference: 'another key under the same name',
    });
  });

  it('tell a new signing key, and a proof by another key', async () => {
    const other = await signingKey('another');
    const comparison = await compare(
      fapiCase(),
      second({
        assertion: { key: other },
        jwks: JSON.stringify({ keys: [other.publicJwk] }),
        proof: { key: other },
      }),
    );
    expect(rowOf(comparison, 'assertion', 'key')).toMatchObject({
      kind: 'changed',
      difference: 'another key',
    });
    expect(rowOf(comparison, 'assertion', 'verification')).toMatchObject({ kind: 'same' });
    expect(rowOf(comparison, 'proof', 'header.jwk')).toMatchObject({
      kind: 'changed',
      difference: 'another key',
    });
  });

  it('of a proof are the same though the members of the JWK stand in another order', async () => {
    const key = await dpopKey();
    const turned = Object.fromEntries(Object.entries(key.publicJwk).reverse());
    const comparison = await compare(fapiCase(), second({ proof: { key, header: { jwk: turned } } }));
    expect(rowOf(comparison, 'proof', 'header.jwk')).toMatchObject({
      kind: 'rewritten',
      difference: 'the order of the members only',
    });
  });
});

describe('tokens', () => {
  it('in which only order, white space or spelling differs say the same', async () => {
    const key = await signingKey('sig-1');
    const header = { alg: 'ES256', typ: 'JWT', kid: key.kid };
    const sign = (payload: string): Promise<string> => signCompact(header, payload, key);
    const [one, other] = await Promise.all([
      sign('{"iss":"a","cnf":{"x":1,"y":2},"aud":["p","q"],"n":1700000000,"t":"A"}'),
      sign('{"cnf": {"y":2,"x":1}, "iss":"a", "aud":["q","p"], "n":1.7e9, "t":"\\u0041"}'),
    ]);
    const comparison = await compare(
      { client_assertion: one, now: testNow },
      { client_assertion: other, now: testNow },
    );
    const rewritten = comparison.rows.filter(({ kind }) => kind === 'rewritten');
    expect(rewritten.map(({ name, difference }) => `${name}: ${difference}`)).toEqual([
      'claims.cnf: the order of the members only',
      'claims.aud: the order of the list only',
      'claims.n: the spelling of the number only',
      'claims.t: the escapes in the JSON text only',
      'order of the claims: the order of the claims only',
    ]);
    expect(differencesOf(comparison)).toEqual([]);
  });

  it('that hold integers beyond 2^53 are not called the same', async () => {
    const key = await signingKey('sig-1');
    const sign = (payload: string): Promise<string> => signCompact({ alg: 'ES256' }, payload, key);
    const comparison = await compare(
      { client_assertion: await sign('{"n":9007199254740993}'), now: testNow },
      { client_assertion: await sign('{"n":9007199254740992}'), now: testNow },
    );
    expect(rowOf(comparison, 'assertion', 'claims.n')?.kind).toBe('changed');
  });

  it('of which one cannot be read are told apart by that', async () => {
    const good = await makeAssertion();
    const broken = `${good.slice(0, 10)}!!${good.slice(12)}`;
    const comparison = await compare(
      { client_assertion: good, now: testNow },
      { client_assertion: broken, now: testNow },
    );
    expect(rowOf(comparison, 'assertion', 'header')).toMatchObject({
      kind: 'changed',
      before: { lead: 'a JSON object' },
    });
  });

  it('with __proto__ and repeated members are compared like others', async () => {
    const key = await signingKey('sig-1');
    const sign = (payload: string): Promise<string> => signCompact({ alg: 'ES256' }, payload, key);
    const comparison = await compare(
      { client_assertion: await sign('{"__proto__":1,"a":1,"a":2}'), now: testNow },
      { client_assertion: await sign('{"__proto__":2,"a":1,"a":3}'), now: testNow },
    );
    expect(differencesOf(comparison)).toEqual(['assertion claims.__proto__', 'assertion claims.a (2)']);
  });

  it('that are missing are missing where the request shows all there is, and not given elsewhere', async () => {
    const given = await second();
    const lines = (given.request ?? '').split('\r\n');
    const without = lines.filter((line) => !line.startsWith('DPoP:')).join('\r\n');
    const body = lines.at(-1) ?? '';
    const shown = await compare(fapiCase(), { ...given, request: without });
    expect(rowOf(shown, 'proof', 'the whole token')?.kind).toBe('only-before');
    const alone = await compare(fapiCase(), { ...given, request: body });
    expect(rowOf(alone, 'proof', 'the whole token')?.kind).toBe('not-given');
    expect(rowOf(alone, 'address', 'method')?.kind).toBe('not-given');
  });
});

describe('the verdicts', () => {
  // Without the authorization request nothing ties the verifier to another login.
  const login: CaseChanges = { authorization_request: undefined };
  const wrong: CaseChanges = { ...login, assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } };

  it('say that a finding is gone because its check passes', async () => {
    const { verdict } = await compare(fapiCase(wrong), second(login));
    expect(verdict.findings).toEqual([
      expect.objectContaining({
        code: 'aud-wrong-profile',
        state: 'gone',
        mended: true,
        because: 'its check passes now',
      }),
    ]);
    expect(verdict.predicted).toEqual({
      before: '400 invalid_client, because of aud-wrong-profile',
      after: undefined,
    });
  });

  it('say that a finding is new, and which stay', async () => {
    const { verdict } = await compare(
      fapiCase(wrong),
      second({ ...wrong, parameters: { grant_type: 'authorization-code' } }),
    );
    expect(verdict.findings.map(({ code, state }) => `${state} ${code}`)).toEqual([
      'new grant-type-wrong',
      'still aud-wrong-profile',
    ]);
    expect(verdict.findings[0]?.because).toBe('its check passed before');
  });

  it('do not call mended what is only no longer judged', async () => {
    const request = toHttpRequest('https://stg-id.singpass.gov.sg/fapi/token', {
      grant_type: 'authorization_code',
    });
    const { verdict } = await compare(fapiCase(wrong), { profile: 'singpass-fapi', request, now: testNow });
    const gone = verdict.findings.find(({ code }) => code === 'aud-wrong-profile');
    expect(gone).toMatchObject({ state: 'gone', mended: false });
    expect(gone?.because).toMatch(/^not judged any more: /);
  });

  it('lay the answers that came side by side', async () => {
    const answer =
      'HTTP/1.1 401 Unauthorized\r\n\r\n{"error":"invalid_client","error_description":"no","trace_id":"a"}';
    const comparison = await compare(
      fapiCase({ response: answer }),
      second({
        response: answer
          .replace('401 Unauthorized', '400 Bad Request')
          .replace('invalid_client', 'invalid_grant')
          .replace('"a"', '"b"'),
      }),
    );
    expect(comparison.verdict.answer).toEqual({ before: '401 invalid_client', after: '400 invalid_grant' });
    expect(differencesOf(comparison)).toEqual(['response status', 'response error']);
    expect(rowOf(comparison, 'response', 'trace_id')?.fresh?.per).toBe('answer');
  });
});

describe('what is pasted by mistake', () => {
  it.each([
    ['nothing beside nothing', {}, {}],
    ['text beside a request', { request: 'hello' }, { request: 'POST / HTTP/1.1\r\n\r\n' }],
    [
      'a very long text beside another',
      { client_assertion: 'a'.repeat(200_000) },
      { client_assertion: `${'a'.repeat(199_999)}b` },
    ],
    ['deep JSON', { request: `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}` }, { request: '{"a":1}' }],
  ])('is compared all the same: %s', async (_name, before, after) => {
    const { rows } = await compare({ ...before, now: testNow }, { ...after, now: testNow });
    for (const row of rows) {
      expect(textOf(row.before)?.length ?? 0).toBeLessThan(400);
      expect(textOf(row.after)?.length ?? 0).toBeLessThan(400);
    }
  });

  it('names each row once', async () => {
    const twice = await second();
    const { rows } = await compare(fapiCase(), { ...twice, request: `${twice.request}&code=a&code=b` });
    expect(new Set(placesOf(rows)).size).toBe(rows.length);
    expect(placesOf(rows)).toContain('parameters code (3)');
  });

  it('keeps a proof whose key is unreadable apart from one whose key is read', async () => {
    const key = await dpopKey();
    const proof = await makeDpopProof({ key, header: { jwk: { kty: 'EC' } } });
    const comparison = await compare(
      { dpop: await makeDpopProof({ key }), now: testNow },
      { dpop: proof, now: testNow },
    );
    expect(rowOf(comparison, 'proof', 'header.jwk')?.kind).toBe('changed');
  });
});
