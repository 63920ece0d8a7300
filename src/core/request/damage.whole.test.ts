import { describe, expect, it } from 'vitest';
import {
  type Damage,
  damageFault,
  damageOf,
  hidesValue,
  parametersWith,
  reportedAs,
} from './value-damage.ts';
import type { RequestNote, WireParameter, WireRequest } from './wire-request.ts';

const pair = (value: string, more: Partial<WireParameter> = {}): WireParameter => ({
  name: 'code',
  value,
  rawName: 'code',
  rawValue: value,
  place: 'body',
  ...more,
});
const request = (more: Partial<WireRequest> = {}): WireRequest => ({
  text: '',
  form: 'form-body',
  headers: [],
  headersComplete: false,
  parameters: [],
  queryParameters: [],
  multipart: false,
  notes: [],
  ...more,
});
const note = (kind: RequestNote['kind'], detail = 'x'): RequestNote => ({ kind, detail });
const named = (...names: readonly string[]): Partial<WireRequest> => ({
  parameters: names.map((name) => pair('v', { name, rawName: name })),
});
const all = named('grant_type', 'client_assertion', 'client_assertion_type');
const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('the damage of a value', () => {
  it.each<readonly [WireParameter, Partial<WireRequest>, Damage | undefined]>([
    [pair(''), {}, 'empty'],
    [
      pair('', { option: '--data-urlencode' }),
      { notes: [note('extra-argument'), note('file-content')] },
      'from-file',
    ],
    [pair('', { option: '--data-urlencode' }), { notes: [note('extra-argument')] }, 'empty'],
    [pair('', { option: '-d' }), { notes: [note('file-content')] }, 'empty'],
    [pair('a\0b'), { body: 'c\0d\0' }, undefined],
    [pair('a\0b'), {}, 'invisible'],
    [pair('a$Bc'), { notes: [note('shell-variable', '$B')] }, 'shell-variable'],
    [pair('a', { rawValue: 'a$B' }), { notes: [note('literal-variable', '$B')] }, 'literal-variable'],
    [pair('a$Bc'), { notes: [note('shell-variable', '$D')] }, undefined],
    [pair('a$Bc'), { notes: [note('extra-argument', '$B')] }, undefined],
    [pair('x', { rawValue: '$(x' }), { shell: 'powershell' }, 'shell-variable'],
    [pair('x', { rawValue: '$(x' }), { shell: 'posix' }, undefined],
    [pair('x', { rawValue: 'a$(x' }), { shell: 'powershell' }, undefined],
    [pair('x', { rawValue: 'x' }), { shell: 'powershell' }, undefined],
    [pair('%A_1%'), { shell: 'cmd' }, 'shell-variable'],
    [pair('%A_1%', { rawValue: 'x' }), { shell: 'posix' }, 'placeholder'],
    [pair('a%A_1%', { rawValue: 'x' }), { shell: 'cmd' }, undefined],
    [pair('%A_1%a', { rawValue: 'x' }), { shell: 'cmd' }, undefined],
    [pair('$A_1'), {}, 'literal-variable'],
    [pair('$(cat a)'), {}, 'literal-variable'],
    [pair('a$A'), {}, undefined],
    [pair('$A-b'), {}, undefined],
    [pair('$1'), {}, undefined],
    [pair('$(a'), {}, undefined],
    [pair('$' + '{AB_1}'), { form: 'curl' }, 'literal-variable'],
    [pair('$' + '{AB_1}'), {}, 'placeholder'],
    [pair('a$' + '{AB}'), { form: 'curl' }, 'placeholder'],
    [pair('$' + '{AB}c'), { form: 'curl' }, 'placeholder'],
    [pair('@a.txt'), {}, 'at-file'],
    [pair('@../a-b/c~.txt'), {}, 'at-file'],
    [pair('@\\a'), {}, 'at-file'],
    [pair('@/a'), {}, 'at-file'],
    [pair('a@b.txt'), {}, undefined],
    [pair('@a;b'), {}, undefined],
    [pair('@'), {}, undefined],
    [pair('a&grant_type=b'), {}, 'whole-body'],
    [pair('a&grant_type=b'), all, undefined],
    [pair('a&scope=b'), {}, undefined],
    [pair('a&x=b&scope=c'), { notes: [note('extra-argument'), note('urlencoded-whole-body')] }, 'whole-body'],
    [pair('a&x=b'), { notes: [note('urlencoded-whole-body')] }, undefined],
    [pair('a&scope=b'), { notes: [note('extra-argument')] }, undefined],
    [pair(`a&grant_type=b${'c'.repeat(19_986)}`), {}, 'whole-body'],
    [pair(`a&grant_type=b${'c'.repeat(19_987)}`), {}, undefined],
    [pair('<redacted>'), {}, 'redacted'],
    [pair('"a'), {}, 'quotes'],
    [pair(' "a'), {}, 'quotes'],
    [pair('a"'), {}, 'quotes'],
    [pair('a` '), {}, 'quotes'],
    [pair("'a'"), {}, 'quotes'],
    [pair("a'"), named("'grant_type"), 'cmd-quotes'],
    [pair("a'"), named("grant_type'"), 'quotes'],
    [pair("'a'"), named("'grant_type"), 'quotes'],
    [pair('a"b'), {}, undefined],
    [pair('ab"c d'), {}, undefined],
    [pair("b'a'"), {}, undefined],
    [pair('b"a"'), {}, undefined],
    [pair("ab'a'"), {}, 'quotes'],
    [pair('a\u2013b'), {}, 'smart-punctuation'],
    [pair('a\u200Bb'), {}, 'invisible'],
    [pair('a b'), {}, undefined],
    [pair('a\r\nb'), {}, undefined],
    [pair(' a'), {}, 'edge-space'],
    [pair('a\n'), {}, 'edge-space'],
    [pair('a\r'), {}, 'edge-space'],
    [pair('a b', { rawValue: 'a+b' }), {}, 'plus-space'],
    [pair('a%', { rawValue: 'a%' }), {}, 'percent-malformed'],
    [pair('a%4', { rawValue: 'a%4' }), {}, 'percent-malformed'],
    [pair('a%4g', { rawValue: 'a%4g' }), {}, 'percent-malformed'],
    [pair('aA', { rawValue: 'a%41' }), {}, undefined],
  ])('%j of %j is %s', (parameter, more, wanted) => {
    expect(damageOf(parameter, request(more))).toBe(wanted);
  });

  it.each([
    [type, undefined],
    [type.replaceAll(':', ''), 'percent-malformed'],
    [type.replaceAll(':', '3A'), 'percent-malformed'],
    [type.replaceAll(':', 'A'), 'percent-malformed'],
    [type.replaceAll(':', 'B'), undefined],
    [`x${type.replaceAll(':', '')}`, undefined],
    ['https3A2F2Frp.sg', 'percent-malformed'],
    ['HTTPAFF-rp', 'percent-malformed'],
    ['xhttps3A2F2Frp', undefined],
    ['https3A2F2F', undefined],
    ['https3A2F2F/', undefined],
    [`https3A2F2F${'a'.repeat(1_989)}`, 'percent-malformed'],
    [`https3A2F2F${'a'.repeat(1_990)}`, undefined],
  ])('of an eaten percent sign: %j is %s', (value, wanted) => {
    expect(damageOf(pair(value), request())).toBe(wanted);
  });

  it.each([
    ['client_id', 'a%2Fb', 'a%252Fb', 'double-encoded'],
    ['scope', 'openid%20a', 'openid%2520a', 'double-encoded'],
    ['client_id', 'a/b', 'a%2Fb', undefined],
    ['client_id', 'ab', 'ab', undefined],
    ['code', 'a%2Fb', 'a%252Fb', undefined],
    ['client_assertion', 'a%2Fb', 'a%252Fb', undefined],
    ['redirect_uri', 'a%2Fb', 'a%252Fb', undefined],
    ['code_verifier', 'a%2Fb', 'a%252Fb', undefined],
    ['state', 'a%2Fb', 'a%252Fb', undefined],
  ])('of a second encoding: %s, %s sent as %s, is %s', (name, value, rawValue, wanted) => {
    expect(damageOf(pair(value, { name, rawName: name, rawValue }), request())).toBe(wanted);
  });
});

describe('damage', () => {
  it('is found in body and query', () => {
    const [one, other] = [pair(''), pair('', { place: 'query' })];
    const given = request({ parameters: [one, pair('a')], queryParameters: [pair('b'), other] });
    expect(parametersWith(given, 'empty')).toEqual([one, other]);
    expect(parametersWith(given, 'quotes')).toEqual([]);
  });

  it('hides a value or is a fault, and is reported so', () => {
    const hiding = ['redacted', 'shell-variable', 'from-file'] as const;
    expect(hiding.map(hidesValue)).toEqual([true, true, true]);
    expect(hiding.map(reportedAs)).toEqual(Array(3).fill('the value is not in the paste'));
    expect((['empty', 'at-file', undefined] as const).map(hidesValue)).toEqual([false, false, false]);
    expect(reportedAs('at-file')).toBe('reported as curl-at-file-literal');
    expect(reportedAs('cmd-quotes')).toBe('reported as windows-cmd-single-quotes');
    expect(Object.keys(damageFault)).toHaveLength(14);
  });
});
