import { describe, expect, it } from 'vitest';
import { compare, rowsOf } from '../../testing/comparisons.ts';
import type { Case } from '../case/case.ts';

const answer = (head: readonly string[], body: string): string => [...head, '', body].join('\r\n');

describe('two logins', () => {
  it('are compared by address and parameters', async () => {
    const before = { authorization_url: 'https://as.example/auth?client_id=c&request_uri=urn%3Aa' };
    const after = { authorization_url: 'https://AS.example/auth?client_id=d&request_uri=urn%3Ab&x=1' };
    expect(await rowsOf('authorization-url', before, after)).toEqual([
      ['endpoint', 'rewritten', expect.any(String), expect.any(String), 'the spelling of the address only'],
      ['client_id', 'changed', 'c', 'd', 'one character'],
      ['request_uri', 'changed', expect.any(String), expect.any(String), 'one character'],
      ['x', 'only-after', undefined, '1', undefined],
    ]);
    expect(await rowsOf('authorization-url', before, {})).toEqual([
      ['the whole request', 'not-given', '2 parameters', undefined, undefined],
    ]);
  });

  it('are compared by their callbacks', async () => {
    const callback = 'https://rp.example/cb?error=access_denied';
    expect(await rowsOf('callback', { callback }, { callback: `${callback}&iss=i` })).toEqual([
      ['error', 'same', 'access_denied', 'access_denied', undefined],
      ['iss', 'only-after', undefined, 'i', undefined],
    ]);
    expect(await rowsOf('callback', {}, { callback })).toEqual([
      ['the whole callback', 'not-given', undefined, '1 parameter', undefined],
    ]);
  });

  it('hold what was made once, where they are the same text', async () => {
    const callback = 'https://rp.example/cb?code=4C0sivAY9mUdYL9C3V6tccx38FdX7';
    const reused = async (after: string) => {
      const { rows } = await compare({ callback }, { callback: after });
      return rows.find(({ name }) => name === 'code')?.fresh?.reused;
    };
    expect(await reused(` ${callback}\n`)).toBe('allowed');
    expect(await reused(`${callback}&iss=i`)).toBe('refused');
  });
});

describe('two addresses', () => {
  const http = (head: readonly string[], body = ''): Case => ({ request: answer(head, body) });

  it('are compared with method, headers and a body that is no form', async () => {
    const before = http(
      [
        'POST /token?a=1 HTTP/1.1',
        'Host: as.example',
        'Accept: */*',
        'Content-Type: application/json',
        'Date: d',
      ],
      '{"secret":"abcdefghijklmnop"}',
    );
    const after = http(['PUT /token HTTP/1.1', 'Host: as.example', 'accept:  */* ', 'X-Request-Id: 1']);
    const rows = await rowsOf('address', before, after);
    expect(rows.map(([name, kind]) => [name, kind])).toEqual([
      ['profile', 'same'],
      ['environment', 'same'],
      ['endpoint', 'same'],
      ['method', 'changed'],
      ['content type', 'only-before'],
      ['header accept', 'same'],
      ['body', 'not-given'],
    ]);
    expect(rows.find(([name]) => name === 'endpoint')?.[2]).toBe('https://as.example/token');
    expect(JSON.stringify(rows)).not.toContain('abcdefghijklmnop');
  });

  it('are the endpoint of one case alone', async () => {
    const rows = await rowsOf(
      'address',
      { token_endpoint: 'https://as.example/t#x' },
      { token_endpoint: '' },
    );
    expect(rows.find(([name]) => name === 'endpoint')).toEqual([
      'endpoint',
      'not-given',
      'https://as.example/t',
      undefined,
      undefined,
    ]);
  });

  it('are none where no request was given', async () => {
    expect((await rowsOf('address', {}, {})).map(([name]) => name)).toEqual(['profile', 'environment']);
  });
});
