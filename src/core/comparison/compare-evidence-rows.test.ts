import { describe, expect, it } from 'vitest';
import { compare, rowsOf, textOf } from '../../testing/comparisons.ts';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import type { Case } from '../case/case.ts';

const answer = (head: readonly string[], body: string): string => [...head, '', body].join('\r\n');

describe('two answers', () => {
  it('are compared by status, kind, telling headers and members', async () => {
    const before = answer(
      ['HTTP/1.1 401 x', 'Server: a', 'Date: d', 'DPoP-Nonce: n-1', 'Via:  v '],
      '{"error":"invalid_client","hint":1}',
    );
    const after = answer(
      ['HTTP/1.1 400 x', 'server: b', 'Via: v'],
      '{"error":"invalid_client","extra":true}',
    );
    expect(await rowsOf('response', { response: before }, { response: after })).toEqual([
      ['status', 'changed', '401', '400', 'one character'],
      ['kind', 'same', 'json', 'json', undefined],
      ['headers.server', 'changed', 'a', 'b', 'one character'],
      ['headers.dpop-nonce', 'not-given', 'n-1', undefined, undefined],
      ['headers.via', 'same', 'v', 'v', undefined],
      ['error', 'same', 'invalid_client', 'invalid_client', undefined],
      ['hint', 'only-before', '1', undefined, undefined],
      ['extra', 'only-after', undefined, 'true', undefined],
    ]);
  });

  it('do not lack what may have been cut off', async () => {
    const rows = await rowsOf(
      'response',
      { response: '{"error":"x","hint":1}' },
      { response: '{"error":"x"' },
    );
    expect(rows.find(([name]) => name === 'hint')?.[1]).toBe('not-given');
  });

  it('without JSON are compared as texts, white space aside', async () => {
    const page = (body: string): Case => ({ response: answer(['HTTP/1.1 502 x'], body) });
    const bodyOf = async (before: string, after: string) =>
      (await rowsOf('response', page(before), page(after))).find(([name]) => name === 'body');
    expect(await bodyOf('<html>\n a  b</html>', '<html> a b</html> ')).toEqual([
      'body',
      'same',
      '<html> a b</html>',
      '<html> a b</html>',
      undefined,
    ]);
    expect((await bodyOf('<html>a</html>', '<html>b</html>'))?.[1]).toBe('changed');
    expect(await bodyOf('<html>a</html>', '{"error":"x"}')).toEqual([
      'body',
      'not-given',
      '<html>a</html>',
      undefined,
      undefined,
    ]);
    expect(await bodyOf('', '{"error":"x"}')).toBeUndefined();
    expect(await bodyOf('{"error":"x"}', '{"error":"y"}')).toBeUndefined();
  });

  it('that are tokens are masked', async () => {
    const jwt = (claim: string): Case => ({
      response: `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"sub":"${claim}"}`).toString('base64url')}.c2lnbmF0dXJl`,
    });
    const body = (await rowsOf('response', jwt('a'), jwt('b'))).find(([name]) => name === 'body');
    expect(JSON.stringify(body)).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
    expect(body?.[1]).toBe('changed');
  });

  it.each([
    ['HTTP/1.1 401 x\r\n\r\n{"error":"invalid_client"}', '401 invalid_client'],
    ['HTTP/1.1 502 x\r\n\r\n<html></html>', '502'],
    ['{"error":"invalid_client"}', 'invalid_client'],
    ['<html></html>', 'an answer (html)'],
  ])('are a line where one case has none: %j', async (response, line) => {
    expect(await rowsOf('response', { response }, {})).toEqual([
      ['the whole answer', 'not-given', line, undefined, undefined],
    ]);
    expect(await rowsOf('response', {}, { response })).toEqual([
      ['the whole answer', 'not-given', undefined, line, undefined],
    ]);
  });
});

describe('two key sets', () => {
  it('say of each key what it is', async () => {
    const { publicJwk, thumbprint } = await signingKey();
    const { kid: _kid, use: _use, alg: _alg, ...bare } = publicJwk;
    const set = (...keys: readonly object[]): Case => ({ jwks: JSON.stringify({ keys }) });
    const words = `EC P-256, kid sig-1, use sig, alg ES256, thumbprint ${thumbprint}`;
    expect(await rowsOf('keys', set(publicJwk), set(publicJwk))).toEqual([
      ['sig-1', 'same', words, words, undefined],
    ]);
    const plain = `EC P-256, no kid, use missing, alg missing, thumbprint ${thumbprint}`;
    expect(await rowsOf('keys', set(bare), set(bare))).toEqual([
      ['keys[0]', 'same', plain, plain, undefined],
    ]);
    const odd = 'a key without kty, no kid, use 5, alg missing, no thumbprint';
    expect(await rowsOf('keys', set({ use: 5 }), set({ use: 5 }))).toEqual([
      ['keys[0]', 'same', odd, odd, undefined],
    ]);
    expect((await rowsOf('keys', set({ use: 5 }), set({ use: 5, x: 'a' })))[0]).toEqual([
      'keys[0]',
      'changed',
      odd,
      odd,
      'another key under the same name',
    ]);
    expect((await rowsOf('keys', set(publicJwk), set({ ...publicJwk, use: 'enc', note: 1 })))[0]).toEqual([
      'sig-1',
      'changed',
      expect.stringContaining('use sig'),
      expect.stringContaining('use enc'),
      'the same key, but another use, note',
    ]);
    const published = await rowsOf('keys', set(publicJwk), set({ ...publicJwk, d: 'c2VjcmV0c2VjcmV0' }));
    expect(published[0]?.[4]).toBe('the same key, but another private members');
    expect(published[0]?.[3]).toContain('with private members d');
  });

  it('say which keys one has alone, and which stand twice', async () => {
    const [one, other] = [(await signingKey()).publicJwk, (await signingKey('another')).publicJwk];
    const rows = await rowsOf(
      'keys',
      { jwks: JSON.stringify({ keys: [one] }) },
      {
        jwks: JSON.stringify({
          keys: [one, { ...other, kid: one.kid }, { ...other, kid: one.kid, use: 'enc' }],
        }),
      },
    );
    expect(rows.map(([name, kind]) => [name, kind])).toEqual([
      ['sig-1', 'same'],
      ['sig-1 (2)', 'only-after'],
      ['sig-1 (2) (2)', 'only-after'],
    ]);
  });

  it('say of their form only where it differs', async () => {
    const { publicJwk } = await signingKey();
    const rows = await rowsOf(
      'keys',
      { jwks: JSON.stringify({ keys: [publicJwk] }) },
      { jwks: JSON.stringify(publicJwk) },
    );
    expect(rows.map(([name, kind]) => [name, kind])).toEqual([
      ['form', 'changed'],
      ['sig-1', 'same'],
    ]);
  });

  it('are one line where one case has none', async () => {
    const { publicJwk } = await signingKey();
    const jwks = JSON.stringify({ keys: [publicJwk] });
    expect(await rowsOf('other-keys', { other_jwks: jwks }, {})).toEqual([
      ['the whole key set', 'not-given', '1 key', undefined, undefined],
    ]);
    expect(await rowsOf('other-keys', {}, { other_jwks: '{"keys":[]}' })).toEqual([
      ['the whole key set', 'not-given', undefined, '0 keys', undefined],
    ]);
    expect((await rowsOf('other-keys', { other_jwks: jwks }, { other_jwks: jwks }))[0]?.[1]).toBe('same');
  });
});

describe('what stands around two requests', () => {
  const around = (before: Case, after: Case) => rowsOf('surroundings', before, after);

  it('is the moment of each', async () => {
    const asOf = async (before: Case, after: Case) => {
      const { rows } = await compare(before, after);
      const row = rows.find(({ name }) => name === 'as of');
      return [row?.kind, textOf(row?.before), textOf(row?.after), row?.difference, row?.fresh?.reused];
    };
    const dated = 'HTTP/1.1 401 x\r\nDate: Fri, 20 Nov 2026 06:13:10 GMT\r\n\r\n{}';
    expect(await asOf({ now: testNow }, { response: dated })).toEqual([
      'changed',
      '2026-11-20 06:13:20 UTC (set by hand)',
      '2026-11-20 06:13:10 UTC (Date of the response)',
      '10 seconds earlier',
      undefined,
    ]);
    expect(await asOf({}, { now: testNow + 60 })).toEqual([
      'changed',
      "2026-11-20 06:13:20 UTC (this machine's clock)",
      '2026-11-20 06:14:20 UTC (set by hand)',
      '1 minute later',
      undefined,
    ]);
    expect(await asOf({ now: 1e15 }, { now: 1e15 })).toEqual([
      'same',
      '1000000000000000 (set by hand)',
      '1000000000000000 (set by hand)',
      undefined,
      'allowed',
    ]);
  });

  it('is what is registered', async () => {
    const before = {
      client_id: 'a',
      redirect_uris: ['https://a.sg', 'https://b.sg'],
      jwks_uri: 'https://a.sg/j',
    };
    expect(await around({ expected: before }, { expected: { client_id: 'a' } })).toEqual([
      ['registered client_id', 'same', 'a', 'a', undefined],
      ['registered redirect_uri', 'not-given', 'https://a.sg https://b.sg', undefined, undefined],
      ['registered jwks_uri', 'not-given', 'https://a.sg/j', undefined, undefined],
    ]);
  });

  it.each([
    ['the same', 'code=a', 'code=a', 'same', undefined],
    ['the same but for white space', 'code=a&x=b', 'code=a&\n x=b', 'rewritten', 'white space only'],
    ['another of the same length', 'code=abc', 'code=abd', 'changed', 'another text'],
    ['another', 'code=abc', 'code=abcd', 'changed', 'another text'],
  ])('is the request before: %s', async (_name, before, after, kind, difference) => {
    const [row] = await around({ previous_request: before }, { previous_request: after });
    expect([row?.[0], row?.[1], row?.[4]]).toEqual(['previous request', kind, difference]);
    expect(row?.[2]).toBe(`${before.length} characters`);
  });

  it('is the request before of one alone', async () => {
    expect(await around({ previous_request: 'code=a' }, {})).toEqual([
      ['previous request', 'not-given', '6 characters', undefined, undefined],
    ]);
  });

  it('is text in which no certificate was read', async () => {
    expect(await around({ certificates: 'depth=0' }, { certificates: 'depth=1' })).toEqual([
      ['certificates', 'changed', '7 characters', '7 characters', 'another text'],
    ]);
  });

  it('is the metadata of the server, member by member', async () => {
    const metadata = (more: object): Case => ({
      discovery: JSON.stringify({
        issuer: 'https://as.example',
        token_endpoint: 'https://as.example/t',
        ...more,
      }),
    });
    expect(await around(metadata({ jwks_uri: 'https://as.example/j' }), metadata({}))).toEqual([
      ['discovery issuer', 'same', 'https://as.example', 'https://as.example', undefined],
      ['discovery token_endpoint', 'same', 'https://as.example/t', 'https://as.example/t', undefined],
      ['discovery jwks_uri', 'only-before', 'https://as.example/j', undefined, undefined],
    ]);
    expect(await around(metadata({}), { discovery: 'x' })).toEqual([
      ['discovery document', 'not-given', 'https://as.example', undefined, undefined],
    ]);
  });
});
