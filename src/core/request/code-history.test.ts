import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { isRace, readCodeHistory } from './code-history.ts';

const then = 1_700_000_000;
const made = (iat: unknown, jti = 'a'): string =>
  `${encodePart({ alg: 'ES256' })}.${encodePart({ iat, jti })}.AA`;
const body = (code: string, assertion?: string): string =>
  `grant_type=authorization_code&state=s&code=${code}${assertion === undefined ? '' : `&client_assertion=${assertion}`}`;
const history = (given: Case): unknown => readCodeHistory(buildSubject(given, 5));
const nothing = {
  sentBefore: undefined,
  sameAssertion: false,
  sentAt: undefined,
  between: undefined,
  atLeast: undefined,
  sinceCallback: undefined,
  atMost: undefined,
};
const sentAt = (seconds: number): object => ({ seconds, from: 'claims.iat' });
const callback = (code: string): string => `2023-11-14T22:13:10Z GET /cb?state=s&code=${code}`;

describe('the life of a code', () => {
  it.each<readonly [string, Case, object]>([
    ['nothing', {}, {}],
    ['a request alone', { request: body('abc') }, {}],
    ['a request before alone', { previous_request: body('abc') }, {}],
    [
      'the time of the person',
      { now: then, request: body('abc') },
      { sentAt: { seconds: then, from: 'now' } },
    ],
    [
      'iat over the time of the person',
      { now: 9, request: body('abc', made(then)) },
      { sentAt: sentAt(then) },
    ],
    ['iat of 2001', { request: body('abc', made(1_000_000_001)) }, { sentAt: sentAt(1_000_000_001) }],
    ['iat before that', { request: body('abc', made(1_000_000_000)) }, {}],
    ['iat of 2099', { request: body('abc', made(4_102_444_799)) }, { sentAt: sentAt(4_102_444_799) }],
    ['iat of 2100', { request: body('abc', made(4_102_444_800)) }, {}],
    ['iat that is a text', { request: body('abc', made(`${then}`)) }, {}],
    ['the same code', { request: body('abc'), previous_request: body('abc') }, { sentBefore: true }],
    ['another code', { request: body('abc'), previous_request: body('xyz') }, { sentBefore: false }],
    ['no code before', { request: body('abc'), previous_request: 'grant_type=x&state=abc' }, {}],
    ['no code in this one', { request: 'grant_type=x&state=abc', previous_request: body('abc') }, {}],
    ['a damaged code', { request: body(''), previous_request: body('') }, {}],
    [
      'the same code, seven seconds later',
      { request: body('abc', made(then + 7, 'b')), previous_request: body('abc', made(then)) },
      { sentBefore: true, sentAt: sentAt(then + 7), between: 7, atLeast: 7 },
    ],
    [
      'the same code in the same second',
      { request: body('abc', made(then, 'b')), previous_request: body('abc', made(then)) },
      { sentBefore: true, sentAt: sentAt(then), between: 0 },
    ],
    [
      'the same code, an older assertion',
      { request: body('abc', made(then)), previous_request: body('abc', made(then + 7)) },
      { sentBefore: true, sentAt: sentAt(then), between: 7 },
    ],
    [
      'another code, seven seconds later',
      { request: body('abc', made(then + 7)), previous_request: body('xyz', made(then)) },
      { sentBefore: false, sentAt: sentAt(then + 7) },
    ],
    [
      'the same assertion',
      {
        request: body('abc'),
        client_assertion: ` ${made(then)}\n`,
        previous_request: body('abc', made(then)),
      },
      { sentBefore: true, sameAssertion: true, sentAt: sentAt(then) },
    ],
    [
      'a callback ten seconds before',
      { request: body('abc', made(then)), callback: callback('abc') },
      { sentAt: sentAt(then), sinceCallback: 10 },
    ],
    [
      'a callback at the same time',
      { request: body('abc', made(then - 10)), callback: callback('abc') },
      { sentAt: sentAt(then - 10), sinceCallback: 0 },
    ],
    [
      'a callback after it',
      { request: body('abc', made(then - 20)), callback: callback('abc') },
      { sentAt: sentAt(then - 20) },
    ],
    [
      'a callback with another code',
      { request: body('abc', made(then)), callback: callback('xyz') },
      { sentAt: sentAt(then) },
    ],
    [
      'a callback, and no code sent',
      { request: `a=b&client_assertion=${made(then)}`, callback: callback('abc') },
      { sentAt: sentAt(then) },
    ],
    [
      'a callback without a code',
      { request: `a=b&client_assertion=${made(then)}`, callback: '2023-11-14T22:13:10Z GET /cb?error=x' },
      { sentAt: sentAt(then) },
    ],
    ['a callback, and no time of this one', { request: body('abc'), callback: callback('abc') }, {}],
    [
      'the assertion of the pushed request',
      {
        request: body('abc', made(then)),
        authorization_request: `curl https://a.sg/par -d a=b -d client_assertion=${made(then - 30)} -H 'DPoP: ${made(then - 60)}'`,
      },
      { sentAt: sentAt(then), atMost: 30 },
    ],
    [
      'the proof of the pushed request',
      {
        request: body('abc', made(then)),
        authorization_request: `curl https://a.sg/par -d a=b -H 'DPoP: ${made(then - 60)}'`,
      },
      { sentAt: sentAt(then), atMost: 60 },
    ],
    [
      'a pushed request without times',
      { request: body('abc', made(then)), authorization_request: 'curl https://a.sg/par -d a=b' },
      { sentAt: sentAt(then) },
    ],
  ])('as told by %s', (_name, given, wanted) => {
    expect(history(given)).toEqual({ ...nothing, ...wanted });
  });

  it.each([
    [true, 0, true],
    [true, 2, true],
    [true, 3, false],
    [true, undefined, false],
    [false, 1, false],
    [undefined, 1, false],
  ])('is a race where it was sent before (%s) within moments (%s): %s', (sentBefore, between, wanted) => {
    expect(isRace({ sentBefore, between, sameAssertion: false })).toBe(wanted);
  });
});
