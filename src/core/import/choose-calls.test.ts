import { describe, expect, it } from 'vitest';
import { chooseCalls } from './choose-calls.ts';
import { counted, type ImportedCall, listed, messageOf, omitted } from './imported.ts';
import { rawCall } from './raw-call.ts';
import { fillBudget, knownAddress, Variables } from './variables.ts';

const call = (changes: Partial<ImportedCall> = {}): ImportedCall => ({
  name: '',
  method: 'POST',
  url: 'https://a.sg/x',
  headers: [],
  body: '',
  notices: [],
  ...changes,
});
const token = (name: string, body = 'grant_type=x'): ImportedCall =>
  call({ name, body, url: 'https://a.sg/token', response: `answer ${name}`, notices: [`of ${name}`] });

describe('the call that is asked about', () => {
  it.each([
    ['the last in time', 'time', [token('one'), token('two')], 'answer two', '“two”'],
    ['the first that a person ordered', 'person', [token('one'), token('two')], 'answer one', '“one”'],
    [
      'the one that is most like it',
      'time',
      [token('one'), call({ url: 'https://a.sg/token' })],
      'answer one',
      undefined,
    ],
    [
      'the one with an assertion',
      'time',
      [token('one', 'grant_type=x&client_assertion=y'), token('two')],
      'answer one',
      undefined,
    ],
    [
      'the one of the code flow',
      'time',
      [token('one', 'grant_type=authorization_code'), token('two')],
      'answer one',
      undefined,
    ],
  ] as const)('is %s', (_name, order, calls, response, taken) => {
    const chosen = chooseCalls(calls, order);
    expect(chosen.response).toBe(response);
    expect(chosen.notices[0]?.startsWith(`${taken} was taken of 2 token requests.`)).toBe(
      taken !== undefined,
    );
  });

  it.each([
    ['time', 'The last was taken of 3 token requests. To look at another, paste that one alone.'],
    ['person', 'The first was taken of 3 token requests. To look at another, paste that one alone.'],
  ] as const)('is named by its place where it has no name: %s', (order, notice) => {
    const calls = [1, 2, 3].map(() => ({ ...token(''), notices: [] }));
    expect(chooseCalls(calls, order).notices).toEqual([notice]);
  });

  it('may be the pushed request, where that is all', () => {
    const pushed = call({
      url: 'https://a.sg/par',
      body: 'grant_type=x',
      response: 'r',
      responseNote: 'n',
      notices: ['p'],
    });
    expect(chooseCalls([pushed], 'time')).toMatchObject({
      request: undefined,
      response: 'r',
      responseNote: 'n',
      pushed: expect.stringMatching(/^POST https:\/\/a\.sg\/par/),
      notices: ['p'],
    });
  });

  it('has the notices of the pushed request beside its own', () => {
    const pushed = call({ body: 'response_type=code', notices: ['of one', 'p'] });
    const chosen = chooseCalls([pushed, token('one')], 'time');
    expect(chosen.notices).toEqual(['of one', 'In the pushed request: p']);
    expect(chosen.pushed).toContain('response_type=code');
    expect(chooseCalls([call({ body: 'code_challenge=x&grant_type=y' })], 'time').pushed).toBeUndefined();
  });

  it('is none where nothing is like it', () => {
    expect(chooseCalls([call(), call({ method: 'GET', url: 'https://a.sg/token' })], 'time')).toEqual({
      request: undefined,
      response: undefined,
      responseNote: undefined,
      pushed: undefined,
      notices: [],
    });
  });
});

describe('a message from a call', () => {
  it.each([
    [{ method: 'post!' }, /^POST /],
    [{ method: 'PATCH' }, /^PATCH /],
    [{ url: ' ' }, /^POST \/ /],
    [{ url: ' https://a.sg/a b ' }, /^POST https:\/\/a\.sg\/a%20b /],
    [
      {
        headers: [
          ['A', 'b'],
          ['C D', 'e'],
        ] as const,
      },
      /^[^\r]*\r\nA: b\r\n\r\n/,
    ],
    [{ body: 'a\n' }, /a\n\r$/],
  ])('%j', (changes, wanted) => expect(messageOf(call(changes))).toMatch(wanted));

  it.each([
    [[], ''],
    [['a'], '“a”'],
    [['a', 'b'], '“a” and “b”'],
    [['a', 'b', 'c'], '“a”, “b” and “c”'],
    [['a', 'b', 'c', 'd', 'e', 'f', 'g'], '“a”, “b”, “c”, “d”, “e”, “f” and 1 more'],
    [['x'.repeat(70)], `“${'x'.repeat(60)}”`],
  ])('%j in words', (names, wanted) => expect(listed(names)).toBe(wanted));

  it('counts in words, and marks what is only named', () => {
    expect([counted(1, 'call'), counted(0, 'call'), counted(2, 'call')]).toEqual([
      '1 call',
      '0 calls',
      '2 calls',
    ]);
    expect(omitted('a<b>\r\nc')).toBe('<omitted: abc>');
    expect(omitted('x'.repeat(50))).toBe(`<omitted: ${'x'.repeat(40)}>`);
  });
});

describe('a call from raw messages', () => {
  const answer = (coding: string, body: string): string =>
    `HTTP/1.1 400 Bad\r\nContent-Encoding: ${coding}\r\n\r\n${body}`;
  it.each([
    [
      'POST /t HTTP/1.1\r\nA: b\r\n\r\nc=d\r\n',
      { method: 'POST', url: '/t', headers: [['A', 'b']], body: 'c=d\r\n' },
    ],
    ['GET /t', { method: 'GET', url: '/t', headers: [], body: '' }],
    ['no request', undefined],
    ['', undefined],
  ])('%j', (request, wanted) => {
    const found = rawCall({ request });
    if (wanted === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual({ name: '', response: undefined, notices: [], ...wanted });
  });

  it.each([
    [
      'gzip',
      '\ufffd',
      answer('gzip', ''),
      ['The body of the answer is compressed (gzip) and cannot be read here.'],
    ],
    ['gzip', '{}', answer('gzip', '{}'), []],
    ['identity', '\ufffd', answer('identity', '\ufffd'), []],
  ])('says of an answer in %s, %j, whether it can be read', (coding, body, response, notices) => {
    const found = rawCall({ request: 'GET /t', response: answer(coding, body), url: 'https://a.sg/t' });
    expect(found).toMatchObject({ url: 'https://a.sg/t', response, notices });
  });

  it('has no answer where that is empty', () => {
    expect(rawCall({ request: 'GET /t', response: ' \r\n' })?.response).toBeUndefined();
    expect(rawCall({ request: 'GET /t', response: 'HTTP/1.1 200 OK' })?.response).toBe('HTTP/1.1 200 OK');
  });
});

describe('variables of a file', () => {
  it.each([
    ['a{{ b }}c{{d}}', 'a1c1x', []],
    ['{{none}} {{empty}} {{none}}', '<omitted: none> <omitted: empty> <omitted: none>', ['none', 'empty']],
    ['{{self}}', '<omitted: self>', ['self']],
    ['{b} {{}} {{\n}}', '{b} {{}} {{\n}}', []],
  ])('%j', (text, wanted, missing) => {
    const variables = new Variables([
      new Map([
        ['b', '1'],
        ['d', '{{b}}x'],
      ]),
      new Map([
        ['b', 'farther'],
        ['empty', ''],
        ['self', '{{self}}'],
      ]),
    ]);
    expect(variables.fill(text)).toBe(wanted);
    expect([...variables.missing]).toEqual(missing);
    expect([...variables.made]).toEqual([]);
  });

  it('fill the requests of one file with no more than it may hold', () => {
    const budget = fillBudget();
    const scope = new Map([
      ['a', 'x'.repeat(100)],
      ['b', '{{a}}'.repeat(70)],
      ['c', '{{b}}'.repeat(60)],
    ]);
    const lengths = Array.from({ length: 100 }, () => new Variables([scope], budget).fill('{{c}}').length);
    expect(lengths.slice(0, 2)).toEqual([420_000, 420_000]);
    expect(lengths.at(-1)).toBeLessThan(100);
  });

  it('that are made at sending are kept apart', () => {
    const variables = new Variables([]);
    expect(variables.fill('{{$guid}}')).toBe('<omitted: $guid>');
    expect([[...variables.made], [...variables.missing]]).toEqual([['$guid'], []]);
  });

  it.each([
    ['https://a.sg/x', 'https://a.sg/x'],
    ['<omitted: host>/x/y?z=<omitted: z>', '/x/y'],
    ['https://<omitted: host>:8080/x', '/x'],
    ['https://<omitted: host>', '/'],
    ['https://a.sg/?x=<omitted: z>', '/'],
  ])('an address with an unknown host keeps its path: %s', (url, wanted) =>
    expect(knownAddress(url)).toBe(wanted),
  );
});
