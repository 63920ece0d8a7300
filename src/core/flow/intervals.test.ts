import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { Subject } from '../case/subject.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { FlowInterval, FlowTime } from './flow.ts';
import { codeMatches, intervalsOf } from './intervals.ts';
import type { FlowTimes } from './times.ts';

const start = 1_700_000_000;
const ruled = (value: number) => ({
  value,
  source: 'RFC 6749 §4.1.2',
  date: '2026-01-01',
  mark: 'documented',
});
const codeLife = ruled(60);
const uriLife = ruled(90);
const yours = (after: number): FlowTime => ({ seconds: start + after, from: 'x', clock: 'yours' });
const server = (after: number): FlowTime => ({ ...yours(after), clock: 'server' });
const assertion = (claims: object) => ({
  assertion: decodeJwt(`e30.${encodePart(claims)}.AA`),
  claims,
});
const withCode = (came: string | undefined, sent: string | undefined) => ({
  callback: { parameters: came === undefined ? [] : [{ name: 'code', value: came }] },
  request: { parameters: sent === undefined ? [] : [{ name: 'code', value: sent }] },
});
const sameCode = withCode('c', 'c');

function intervals(times: FlowTimes, parts: object = {}): readonly FlowInterval[] {
  const profile = { code: { lifetimeSeconds: codeLife }, requestUriSeconds: uriLife };
  return intervalsOf({ profile, ...parts } as unknown as Subject, times);
}

const login = (to: 'callback' | 'token', seconds: number): FlowInterval => ({
  id: 'login',
  from: 'par',
  to,
  label: to === 'callback' ? 'From PAR to the callback' : 'From PAR to the token request',
  seconds,
});
const code = (seconds: number, isKept: boolean | undefined): FlowInterval => ({
  id: 'code',
  from: 'callback',
  to: 'token',
  label: 'From the callback to the token request',
  seconds,
  limit: { seconds: 60, rule: codeLife } as FlowInterval['limit'],
  isKept,
});
const uri = (to: 'authorize' | 'callback', seconds: number, isKept: boolean | undefined): FlowInterval => ({
  id: 'request-uri',
  from: 'par',
  to,
  label: 'From PAR to the login page',
  seconds,
  limit: { seconds: 90, rule: uriLife } as FlowInterval['limit'],
  isKept,
});
const age = (seconds: number, limit: number | undefined, isKept?: boolean): FlowInterval => ({
  id: 'assertion',
  from: 'token',
  to: 'token',
  label: 'From iat of the assertion to the answer',
  seconds,
  limit: limit === undefined ? undefined : { seconds: limit },
  isKept,
});

describe('the spans of a login', () => {
  it.each<[string, FlowTimes, object, readonly FlowInterval[]]>([
    ['are none where no time is known', {}, sameCode, []],
    ['are none of one time', { par: yours(0) }, sameCode, []],
    ['from PAR to the callback', { par: server(0), callback: yours(20) }, {}, [login('callback', 20)]],
    ['from PAR to the token request', { par: server(0), token: server(20) }, {}, [login('token', 20)]],
    ['from PAR to an assertion', { par: server(0) }, assertion({ iat: start + 7 }), [login('token', 7)]],
    [
      'of a whole login',
      { par: server(0), authorize: yours(1), callback: yours(20), token: server(90) },
      { ...sameCode, ...assertion({ iat: start + 80, exp: start + 200 }) },
      [uri('authorize', 1, true), login('callback', 20), code(70, false), age(10, 120, true)],
    ],
    ['of a code that is not sent', { callback: yours(0), token: server(9) }, withCode('c', 'd'), []],
    [
      'of a code to an assertion',
      { callback: yours(0) },
      { ...sameCode, ...assertion({ iat: start + 7 }) },
      [code(7, true)],
    ],
    [
      'within the tolerance between two clocks',
      { callback: server(0), token: yours(-5) },
      sameCode,
      [code(0, true)],
    ],
    ['that run backwards', { callback: yours(0), token: server(-6) }, sameCode, []],
    ['of fractions', { callback: yours(0), token: yours(9.6) }, sameCode, [code(10, true)]],
  ])('%s', (_name, times, parts, wanted) => {
    expect(intervals(times, parts)).toEqual(wanted);
  });

  it.each([
    ['one clock', yours, 59, true],
    ['one clock', yours, 60, true],
    ['one clock', yours, 61, false],
    ['two clocks', server, 55, true],
    ['two clocks', server, 56, undefined],
    ['two clocks', server, 60, undefined],
    ['two clocks', server, 64, undefined],
    ['two clocks', server, 65, false],
  ])('are held against their limit, by %s', (_name, end, seconds, isKept) => {
    expect(intervals({ callback: yours(0), token: end(seconds) }, sameCode)).toEqual([code(seconds, isKept)]);
  });
});

describe('the life of a request_uri', () => {
  const times = { par: yours(0), authorize: yours(80) };
  const answered = (life: string) => ({
    parResponse: parseResponse(`{"request_uri":"urn:x","expires_in":${life}}`),
  });
  const refused = { callback: { parameters: [{ name: 'error', value: 'invalid_request_uri' }] } };
  const ended = { callback: { parameters: [{ name: 'error', value: 'access_denied' }] } };
  const noRule = { profile: { code: { lifetimeSeconds: codeLife } } };
  const of = (seconds: number, isKept: boolean): FlowInterval => ({
    ...uri('authorize', 80, isKept),
    limit: { seconds },
  });

  it.each<[string, FlowTimes, object, readonly FlowInterval[]]>([
    ['is that of the profile', times, {}, [uri('authorize', 80, true)]],
    ['is that of the answer', times, answered('70'), [of(70, false)]],
    ['is that of both', times, answered('90'), [uri('authorize', 80, true)]],
    ['is not nothing', times, answered('0'), [uri('authorize', 80, true)]],
    ['is not a text', times, answered('"70"'), [uri('authorize', 80, true)]],
    ['is not known', times, noRule, [{ ...uri('authorize', 80, undefined), limit: undefined }]],
    ['is that of the answer alone', times, { ...noRule, ...answered('70') }, [of(70, false)]],
    [
      'ends with an error that comes straight back',
      { par: yours(0), callback: yours(91) },
      refused,
      [uri('callback', 91, false), login('callback', 91)],
    ],
    ['ends with no other error', { par: yours(0), callback: yours(91) }, ended, [login('callback', 91)]],
    [
      'ends at the login page where both are known',
      { ...times, callback: yours(91) },
      refused,
      [uri('authorize', 80, true), login('callback', 91)],
    ],
  ])('%s', (_name, known, parts, wanted) => {
    expect(intervals(known, parts)).toEqual(wanted);
  });
});

describe('the age of an assertion', () => {
  const token = server(30);
  it.each<[string, FlowTimes, object, readonly FlowInterval[]]>([
    ['is held against its life', { token }, { iat: start, exp: start + 20 }, [age(30, 20, false)]],
    ['has no limit without exp', { token }, { iat: start }, [age(30, undefined)]],
    [
      'has no limit with an exp that is no time',
      { token },
      { iat: start, exp: `${start + 60}` },
      [age(30, undefined)],
    ],
    [
      'has no limit where it ends when it begins',
      { token },
      { iat: start, exp: start },
      [age(30, undefined)],
    ],
    ['has a limit of one second', { token }, { iat: start, exp: start + 1 }, [age(30, 1, false)]],
    ['is unknown without iat', { token }, { exp: start }, []],
    ['is unknown without the clock of the server', { token: yours(30) }, { iat: start }, []],
    ['is unknown without an answer', {}, { iat: start }, []],
  ])('%s', (_name, times, claims, wanted) => {
    expect(intervals(times, assertion(claims))).toEqual(wanted);
  });

  it('has no limit where its claims are not read', () => {
    const parts = { ...assertion({ iat: start, exp: start + 20 }), claims: undefined };
    expect(intervals({ token }, parts)).toEqual([age(30, undefined)]);
  });
});

describe('the code of the callback is the one that is sent', () => {
  it.each([
    ['c', 'c', true],
    ['c', 'd', false],
    [undefined, 'c', false],
    ['c', undefined, false],
    [undefined, undefined, false],
  ])('%s and %s: %s', (came, sent, expected) => {
    expect(codeMatches(withCode(came, sent) as unknown as Subject)).toBe(expected);
  });

  it('not without callback or request', () => {
    expect(codeMatches({ ...sameCode, callback: undefined } as unknown as Subject)).toBe(false);
    expect(codeMatches({ ...sameCode, request: undefined } as unknown as Subject)).toBe(false);
  });
});
