import { describe, expect, it } from 'vitest';
import { logMembers } from './log-lines.ts';
import { parseLog } from './parse-log.ts';

const url = 'https://id.example.sg/token';
const line = (record: object): string => JSON.stringify({ level: 30, ...record });
const form = 'grant_type=a&code=b';
const pairs = (more: object): unknown => expect.objectContaining({ body: form, ...more });

describe('the token request of a log', () => {
  it('has no places where it was put together, and a place where it stands', () => {
    const text = line({ params: { grant_type: 'a', code: 'b c', other: 5 }, dpop: 'eyJx', uri: url });
    expect(parseLog(text)).toEqual({
      text,
      form: 'form-body',
      method: 'POST',
      url,
      headers: [{ name: 'DPoP', value: 'eyJx' }],
      headersComplete: false,
      body: 'grant_type=a&code=b%20c',
      bodySpan: undefined,
      parameters: [
        {
          name: 'grant_type',
          value: 'a',
          rawName: 'grant_type',
          rawValue: 'a',
          place: 'body',
          span: undefined,
          option: undefined,
        },
        {
          name: 'code',
          value: 'b c',
          rawName: 'code',
          rawValue: 'b%20c',
          place: 'body',
          span: undefined,
          option: undefined,
        },
      ],
      queryParameters: [],
      multipart: false,
      notes: [],
      decoded: true,
    });
    const plain = 'DEBUG body=grant_type=a&code=b&client_id=c';
    expect(parseLog(plain)).toMatchObject({
      headers: [],
      bodySpan: { start: 11, end: 42 },
      decoded: false,
    });
  });

  it.each<readonly [object, object]>([
    [{ body: form }, { decoded: false }],
    [{ body: form, url }, { url }],
    ...[
      'URL',
      'uri',
      'request_url',
      'requestUri',
      'endpoint',
      'token_endpoint',
      'tokenUrl',
      'target',
      'href',
    ].map((name) => [{ body: form, [name]: url }, { url }] as const),
    [{ body: form, uri: 'https://a.sg', url }, { url }],
    [{ body: form, uri: 'http://a.sg', url: 'https://b.sg' }, { url: 'http://a.sg' }],
    [{ body: form, DPOP: 'eyJx' }, { headers: [{ name: 'DPoP', value: 'eyJx' }] }],
    [{ body: form, dpop: 'x' }, { headers: [] }],
    [{ body: form, dpop: 5 }, { headers: [] }],
    [{ body: form, mydpop: 'eyJx' }, { headers: [] }],
    [{ body: form, later: 'grant_type=c&code=b' }, { body: 'grant_type=c&code=b' }],
  ])('%j', (record, wanted) => expect(parseLog(line(record))).toEqual(pairs(wanted)));

  it.each(['my_url', 'urls'])('takes no address from %s', (name) => {
    expect(parseLog(line({ body: form, [name]: url }))).not.toHaveProperty('url');
  });

  it.each(['ftp://a.sg', 'a https://a.sg', 'https://a.sg b'])('takes no address from %j', (value) => {
    const read = parseLog(line({ body: form, href: value }));
    expect(read).not.toHaveProperty('url');
  });

  it.each([
    { body: 'grant_type=a' },
    { body: 'grant_type=a&x=b' },
    { body: 'code=a&client_id=b' },
    { body: 'says grant_type=a&code=b' },
    { body: { grant_type: 'a' } },
    { body: ['grant_type', 'code'] },
    { body: 5 },
  ])('is not shown by %j', (record) => expect(parseLog(line(record))).toBeUndefined());

  it('may be a form of Spring', () => {
    const spring = (inside: string): string => `DEBUG Writing [{${inside}}] as "x"`;
    expect(parseLog(spring('grant_type=[a], code=[b c]'))).toMatchObject({
      body: 'grant_type=a&code=b%20c',
      decoded: true,
    });
    expect(parseLog(spring('client_assertion=[a], code=[]'))?.body).toBe('client_assertion=a&code=');
    expect(parseLog(spring('a=[b], code=[c]'))).toBeUndefined();
    expect(parseLog(spring('grant_type=[a]'))).toBeUndefined();
    const twice = `${spring('grant_type=[a], code=[b]')}\n${spring('grant_type=[a], code=[c]')}\nDEBUG done`;
    expect(parseLog(twice)?.body).toBe('grant_type=a&code=c');
  });
});

describe('the members of a log', () => {
  const names = (text: string): readonly string[] => logMembers(text).map(({ name }) => name);

  it('stand in its records alone, the outer first', () => {
    expect(logMembers(' {"a":{"b":[1,{"c":2}]}} \nno\nx {"d":1}\n{"e":1} x\n{"f":}\n{"g":null}')).toEqual([
      { name: '', value: { a: { b: [1, { c: 2 }] } } },
      { name: 'a', value: { b: [1, { c: 2 }] } },
      { name: 'b', value: [1, { c: 2 }] },
      { name: 'b', value: 1 },
      { name: 'b', value: { c: 2 } },
      { name: 'c', value: 2 },
      { name: '', value: { g: null } },
      { name: 'g', value: null },
    ]);
  });

  it('are looked for seven deep', () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(names(nested(7))).toHaveLength(8);
    expect(names(nested(9))).toHaveLength(8);
  });

  it('are those of five thousand lines, none of more than two hundred thousand letters', () => {
    expect(names('\n{"a":1}'.repeat(5_001))).toHaveLength(10_000);
    const long = (length: number): string => `{"a":"${'b'.repeat(length - 8)}"}`;
    expect(names(long(200_000))).toHaveLength(2);
    expect(names(long(200_001))).toHaveLength(0);
  });
});
