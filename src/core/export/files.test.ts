import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { arrivedPairs, fillIn, requestWith, valueBatches } from '../../testing/exports.ts';
import { exchange } from '../../testing/wire.ts';
import type { ExportRequest } from './export-request.ts';
import { har } from './har.ts';
import { httpFile } from './http-file.ts';

let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

function withCode(values: readonly string[]): ExportRequest {
  const request = requestWith(`${echo.url}/token?keep=1&x=%20`, values);
  return { ...request, parameters: [...request.parameters, { name: 'code', value: '', variable: 'CODE' }] };
}

const expected = (values: readonly string[], secret: string): readonly (readonly [string, string])[] => [
  ...values.map((value, at) => [`p${at}`, value] as const),
  ['code', secret],
];

/**
 * Reads a file as the two clients document it (the README of VS Code's REST Client, "Exploring the HTTP request syntax" of
 * JetBrains): lines `@name = value` set variables, `###` begins a request, an empty line ends its headers, `{{name}}` is replaced
 * everywhere.
 */
function readHttpFile(text: string) {
  const [settings = '', request = ''] = text.split(/^###.*\n/m);
  const variables = new Map<string, string>();
  for (const [, name = '', value = ''] of settings.matchAll(/^@(\w+) = (.*)$/gm)) variables.set(name, value);
  const filled = request.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
  const [head = '', body = ''] = filled.split('\n\n');
  const [first = '', ...headers] = head.split('\n');
  const [, method = '', address = ''] = /^([A-Z]+) (\S+)$/.exec(first) ?? [];
  return { method, url: new URL(address), headers, body };
}

describe('.http', () => {
  it('is the request byte for byte', async () => {
    for (const values of valueBatches) {
      const text = fillIn(httpFile.write(withCode(values)), { CODE: 'a_code-1' });
      const { method, url, headers, body } = readHttpFile(text);
      const pairs = headers.map((line) => [
        line.slice(0, line.indexOf(': ')),
        line.slice(line.indexOf(': ') + 2),
      ]);
      const path = `${url.pathname}${url.search}`;
      await exchange(Number(url.port), { method, path, headers: Object.fromEntries(pairs), body });
      const [arrived] = echo.take();
      expect(arrived?.method).toBe('POST');
      expect(arrived?.url).toBe('/token?keep=1&x=%20');
      expect(arrived?.headers['x-probe']).toBe('it\'s "a" \\ probe\\');
      expect(arrivedPairs(arrived?.body ?? '')).toEqual(expected(values, 'a_code-1'));
    }
  });
});

interface Har {
  readonly log: {
    readonly version: string;
    readonly entries: readonly {
      readonly startedDateTime: string;
      readonly request: {
        readonly method: string;
        readonly url: string;
        readonly headers: readonly { readonly name: string; readonly value: string }[];
        readonly queryString: readonly { readonly name: string; readonly value: string }[];
        readonly postData: {
          readonly text: string;
          readonly params: readonly { readonly name: string; readonly value: string }[];
        };
      };
    }[];
  };
}

describe('HAR', () => {
  it('is the request byte for byte, as text and as parameters', async () => {
    for (const values of valueBatches) {
      const { log } = JSON.parse(har.write(withCode(values))) as Har;
      const [entry] = log.entries;
      if (entry === undefined) throw new Error('no entry');
      const { method, url, headers, postData, queryString } = entry.request;
      await fetch(url, {
        method,
        headers: headers.map(({ name, value }) => [name, value]),
        body: postData.text,
      });
      const [arrived] = echo.take();
      expect(arrived?.url).toBe('/token?keep=1&x=%20');
      expect(arrived?.headers['x-probe']).toBe('it\'s "a" \\ probe\\');
      expect(arrived?.headers['content-type']).toBe('application/x-www-form-urlencoded');
      expect(arrivedPairs(arrived?.body ?? '')).toEqual(expected(values, '{{CODE}}'));
      expect(postData.params.map(({ name, value }) => [name, value])).toEqual(expected(values, '{{CODE}}'));
      expect(queryString).toEqual([
        { name: 'keep', value: '1' },
        { name: 'x', value: ' ' },
      ]);
    }
  });

  it.each([
    [1_795_155_200, '2026-11-20T06:13:20.000Z'],
    [1e300, '9999-12-31T23:59:59.000Z'],
    [-5, '1970-01-01T00:00:00.000Z'],
    [Number.NaN, '1970-01-01T00:00:00.000Z'],
  ])('has a time whatever the case says: %s', (now, expectedTime) => {
    const { log } = JSON.parse(har.write({ ...withCode([]), now })) as Har;
    expect(log.version).toBe('1.2');
    expect(log.entries[0]?.startedDateTime).toBe(expectedTime);
  });
});
