import { describe, expect, it } from 'vitest';
import { readFormPart } from './form-part.ts';
import { hasLostPlus } from './lost-plus.ts';
import { type NameDamage, nameDamageOf } from './name-damage.ts';
import { parseForm, percentDecode, toWellFormed } from './parse-form.ts';
import { standInOf } from './placeholder.ts';

describe('the content of a part of a form', () => {
  it.each([
    ['a', { value: 'a' }],
    ['  a b \t', { value: 'a b' }],
    ['a;type=b', { value: 'a' }],
    ['a ;b;c', { value: 'a' }],
    ['', { value: '' }],
    ['"a;b";c', { value: 'a;b' }],
    [' " a " ', { value: ' a ' }],
    ['"a\\"b\\\\c\\d"', { value: 'a"b\\c\\d' }],
    ['"a', { value: '"a' }],
    ['"a;b', { value: '"a' }],
    ['"a\\"', { value: '"a\\"' }],
    ['""', { value: '' }],
    ['a"b;c"', { value: 'a"b' }],
    ['@a.txt', { value: '', file: 'a.txt' }],
    ['< a.txt;type=b', { value: '', file: 'a.txt' }],
    [' @ "a;b"', { value: '', file: 'a;b' }],
    ['a@b', { value: 'a@b' }],
    ['"@a"', { value: '@a' }],
  ])('%j is %j', (content, wanted) => expect(readFormPart(content)).toEqual(wanted));
});

describe('a lost plus', () => {
  const jwt = (signature: string, payload = 'eyJpc3MiOiJhIn0'): string =>
    `eyJhbGciOiJFUzI1NiJ9.${payload}.${signature}`;
  const a = (count: number): string => 'A'.repeat(count);

  it.each([
    ['code', 'a b', 'a+b', undefined, true],
    ['code', 'a b', 'a+b', '--data-urlencode', false],
    ['code', 'ab c', 'ab%20c', '--data-urlencode', true],
    ['code', 'ab c', 'ab%20c', undefined, true],
    ['code', 'a b', 'a%20b', undefined, false],
    ['code', 'a-b c', 'a-b%20c', undefined, false],
    ['code', 'a c=', 'a%20c=', undefined, true],
    ['code', 'a ==', 'a%20==', undefined, true],
    ['code', ' ===', '%20===', undefined, false],
    ['code', 'a=c ', 'a=c%20', undefined, false],
    ['code', 'ab', 'a+b', undefined, false],
    ['code', 'a b!', 'a+b!', undefined, false],
    ['code', '!a b', '!a+b', undefined, false],
    ['code', `a ${a(19_998)}`, `a+${a(19_998)}`, undefined, true],
    ['code', `a ${a(19_999)}`, `a+${a(19_999)}`, undefined, false],
    ['code', `a ${a(3_994)}`, `a%20${a(3_994)}`, undefined, true],
    ['code', `a ${a(3_998)}`, `a%20${a(3_998)}`, undefined, false],
    ['code_verifier', 'a b', 'a+b', undefined, true],
    ['scope', 'a b', 'a+b', undefined, false],
    ['client_assertion', jwt(`a ${a(84)}`), '', undefined, true],
    ['client_assertion', jwt(`a ${a(86)}`), '', undefined, true],
    ['client_assertion', jwt(`a ${a(126)}`), '', undefined, true],
    ['client_assertion', jwt(`a ${a(174)}`), '', undefined, true],
    ['client_assertion', jwt(`a ${a(83)}`), '', undefined, false],
    ['client_assertion', jwt(`a/ ${a(84)}b`), '', undefined, true],
    ['client_assertion', jwt('a+ b'), '', undefined, true],
    ['client_assertion', jwt('a b='), '', undefined, true],
    ['client_assertion', jwt('a b'), '', undefined, false],
    ['client_assertion', jwt('a- b='), '', undefined, false],
    ['client_assertion', jwt('a_ b='), '', undefined, false],
    ['client_assertion', jwt(`a ${a(85)}`), '', undefined, false],
    ['client_assertion', jwt(`a ${a(84)}`, 'e30 x'), '', undefined, true],
    ['client_assertion', `x${jwt(`a ${a(84)}`)}`, '', undefined, false],
    ['client_assertion', `${jwt(`a ${a(84)}`)}.b`, '', undefined, false],
    ['client_assertion', `eyJh b.${a(86)}`, '', undefined, false],
  ])('of %s %.60j, sent as %.60j by %s: %s', (name, value, rawValue, option, wanted) => {
    expect(hasLostPlus({ name, value, rawName: name, rawValue, place: 'body', option })).toBe(wanted);
  });
});

describe('what happened to a name', () => {
  const damage = (name: string, ...wanting: Parameters<typeof nameDamageOf>[1]): NameDamage | undefined =>
    nameDamageOf({ name, value: '', rawName: name, rawValue: '', place: 'body' }, wanting);

  it.each<readonly [string, NameDamage | undefined]>([
    ['code', undefined],
    ['amp;code', { kind: 'html-amp', meant: 'code' }],
    ['AMP;amp;code', { kind: 'html-amp', meant: 'code' }],
    ['amp;x', { kind: 'html-amp', meant: undefined }],
    ['xamp;code', { kind: 'unknown' }],
    ['\uFEFFcode', { kind: 'byte-order-mark', meant: 'code' }],
    ['\u00EF\u00BB\u00BFcode', { kind: 'byte-order-mark', meant: 'code' }],
    ['\uFFFD\uFFFDcode', { kind: 'byte-order-mark', meant: 'code' }],
    ['\u00EFx', { kind: 'unknown' }],
    ['\n code', { kind: 'white-space', meant: 'code' }],
    ['code \u200B', { kind: 'white-space', meant: 'code' }],
    [' co de', { kind: 'white-space', meant: undefined }],
    ['"code', { kind: 'quote', meant: 'code' }],
    ["'code", { kind: 'quote', meant: 'code' }],
    ["''code", { kind: 'quote', meant: undefined }],
    ["code'", { kind: 'unknown' }],
    ['\u201Ccode', { kind: 'curly', meant: 'code' }],
    ['\u2018\u2019code', { kind: 'curly', meant: 'code' }],
    ['code\u201C', { kind: 'unknown' }],
    ['co%64e', { kind: 'encoded' }],
    ['co%6', { kind: 'unknown' }],
    [`amp;${'a'.repeat(296)}`, { kind: 'html-amp', meant: undefined }],
    [`amp;${'a'.repeat(297)}`, { kind: 'unknown' }],
  ])('%j: %j', (name, wanted) => expect(damage(name)).toEqual(wanted));

  it.each<readonly [string, NameDamage]>([
    ['Client-ID', { kind: 'misnamed', meant: 'client_id' }],
    ['CODE', { kind: 'misnamed', meant: 'code' }],
    ['codes', { kind: 'misnamed', meant: 'code' }],
    ['codess', { kind: 'unknown' }],
    ['clint_d', { kind: 'misnamed', meant: 'client_id' }],
    ['clnt_d', { kind: 'unknown' }],
    ['CLINT_ID', { kind: 'misnamed', meant: 'client_id' }],
    ['grantType', { kind: 'unknown' }],
    ['state', { kind: 'unknown' }],
    ['nonce', { kind: 'unknown' }],
    ['client_secret', { kind: 'unknown' }],
  ])('%j, where client_id and code are wanting: %j', (name, wanted) => {
    expect(damage(name, 'client_id', 'code')).toEqual(wanted);
  });

  it.each([
    'refresh_token',
    'username',
    'password',
    'resource',
    'audience',
    'request',
    'auth_req_id',
    'device_code',
    'dpop_jkt',
    'code_challenge_method',
    'acr_values',
  ])('%s is a name of its own', (name) => {
    const near = ['code', 'scope', 'redirect_uri', 'grant_type', 'client_id', 'code_verifier'] as const;
    expect(damage(name, ...near)).toEqual({ kind: 'unknown' });
  });
});

describe('a form', () => {
  it('has the pairs of its text, each with its place', () => {
    expect(parseForm('a%20b=c+d&&e&=f&g=h=i', 'query', 10, '-d')).toEqual([
      {
        name: 'a b',
        value: 'c d',
        rawName: 'a%20b',
        rawValue: 'c+d',
        place: 'query',
        span: { start: 16, end: 19 },
        option: '-d',
      },
      {
        name: 'e',
        value: '',
        rawName: 'e',
        rawValue: '',
        place: 'query',
        span: { start: 22, end: 22 },
        option: '-d',
      },
      {
        name: '',
        value: 'f',
        rawName: '',
        rawValue: 'f',
        place: 'query',
        span: { start: 24, end: 25 },
        option: '-d',
      },
      {
        name: 'g',
        value: 'h=i',
        rawName: 'g',
        rawValue: 'h=i',
        place: 'query',
        span: { start: 28, end: 31 },
        option: '-d',
      },
    ]);
    expect(parseForm('a=b', 'body')).toEqual([
      {
        name: 'a',
        value: 'b',
        rawName: 'a',
        rawValue: 'b',
        place: 'body',
        span: undefined,
        option: undefined,
      },
    ]);
    expect(parseForm('', 'body')).toEqual([]);
    expect(parseForm('a&'.repeat(2_500), 'body')).toHaveLength(2_000);
  });

  it.each([
    ['a+b', 'a+b'],
    ['%C3%A9%41', 'éA'],
    ['%c3', '\uFFFD'],
    ['%4', '%4'],
    ['a%zz%41', 'a%zzA'],
  ])('%j is %j without its percent signs', (raw, wanted) => expect(percentDecode(raw)).toBe(wanted));

  it.each([
    ['a😀b', 'a😀b'],
    ['\uD83D', '\uFFFD'],
    ['\uDE00\uD83D', '\uFFFD\uFFFD'],
    ['\uD83Da', '\uFFFDa'],
  ])('%j is %j in whole characters', (text, wanted) => expect(toWellFormed(text)).toBe(wanted));
});

describe('what stands for a value', () => {
  it.each([
    ...[
      '<hidden>',
      '[masked: by me]',
      '(censored)',
      '{omitted}',
      'snip',
      'snipped',
      'secret',
      'Removed',
      '< redacted',
      'a•• b',
      '●●',
      '██',
      'a...',
      'xxxxxxxxa',
      'T5sM5a53Yaw3URyDEv2y9129CbElXXXXX',
      'https%xxxxback',
      '4C0siv####',
      'UoflOvxxxx',
      `eyJ.${'a'.repeat(500)}.<signature>`,
      '-',
    ].map((value) => [value, 'redacted'] as const),
    ...[
      'YOUR-AB',
      'my YOUR_CODE',
      'your-app',
      'your_key1',
      '<a b.c>',
      '{{a}}',
      '{ab.c-d}',
      'a$' + '{b}',
      'process.env.A',
      'os.environ',
      '%A_%',
      'INSERT_ME',
      'replaceme',
      'CHANGE-THIS',
      'REPLACE_WITH x',
      'PUT_IT_HERE',
      'xx.yyy.zz',
      'my_client_id',
      'the-code',
      'some_jwt',
      'my-assertion',
      'System.getenv("KID")',
      "os.getenv('KID')",
      "ENV['KID']",
      '{b224e2b7}',
    ].map((value) => [value, 'placeholder'] as const),
    ...[
      '',
      ' ',
      'YOUR_A',
      'your_own',
      '<1>',
      '{{}}',
      '{a}',
      '{1a}',
      '$' + '{}',
      'process.environment',
      'a%AB%',
      '%A%',
      'secretary',
      'a secret',
      'axxx',
      'a..b',
      '•',
      'INSERTED',
      'put_HERE',
      'x.y.z',
      'your code',
      'my_code_1',
      '{b224e2b7-230e-4b59-9c76-0e83e7f778da}',
      '{B224E2B7-230E-4B59-9C76-0E83E7F778DA}',
    ].map((value) => [value, undefined] as const),
    [`${'a'.repeat(400)}***`, 'redacted'],
    [`${'a'.repeat(200)}***${'a'.repeat(200)}`, undefined],
    [`<a>${'b'.repeat(397)}`, 'placeholder'],
    [`<a>${'b'.repeat(398)}`, undefined],
  ] as const)('%.60j: %s', (value, wanted) => expect(standInOf(value)).toBe(wanted));
});
