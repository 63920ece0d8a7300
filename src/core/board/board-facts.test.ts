import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { Subject } from '../case/subject.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { BoardCardId } from './board.ts';
import { type BoardFacts, factsOf } from './board-facts.ts';

const now = { seconds: 1_700_000_000, source: 'clock' };
const facts = (id: BoardCardId, parts: object): BoardFacts | undefined =>
  factsOf(id, { now, ...parts } as unknown as Subject);
const of = (...names: readonly string[]) => names.map((name) => ({ name, value: '1' }));

describe('the facts of a request', () => {
  const request = { form: 'curl', parameters: [], queryParameters: [] };
  const plain = {
    kind: 'request',
    form: 'curl',
    method: undefined,
    address: undefined,
    parameters: 0,
    partial: false,
    hasProof: false,
    hasVerifier: false,
  };
  it.each<[string, object, object | undefined]>([
    ['that is not there', {}, undefined],
    ['that says nothing', { request }, plain],
    [
      'with a method',
      { request: { ...request, method: 'PUT', form: 'http' } },
      { ...plain, method: 'PUT', form: 'http' },
    ],
    [
      'with parameters',
      { request: { ...request, parameters: of('a', 'b', 'code_verifier'), queryParameters: of('c') } },
      { ...plain, parameters: 4, hasVerifier: true },
    ],
    [
      'with a verifier in its query',
      { request: { ...request, queryParameters: of('code_verifier') } },
      { ...plain, parameters: 1 },
    ],
    ['to be filled in', { request: { ...request, text: '', partial: true } }, { ...plain, partial: true }],
    ['of which the paste shows a part', { request: { ...request, text: 'x', partial: true } }, plain],
    ['with a proof', { request, dpop: {} }, { ...plain, hasProof: true }],
    ...(
      [
        ['https://u:p@a.example:8443/token?x#y', 'a.example:8443/token'],
        ['https://a.example/', 'a.example'],
        ['https://a.example', 'a.example'],
        ['/token?code=s', '/token'],
        ['u:p@a/token#x\ny', 'a/token'],
        ['u:p\n@a/token', 'a/token'],
        ['mailto:a@b', 'b'],
        ['', ''],
      ] as const
    ).map(([url, address]): [string, object, object] => [
      `to ${url}`,
      { request: { ...request, url } },
      { ...plain, address },
    ]),
  ])('%s', (_name, parts, wanted) => {
    expect(facts('request', parts)).toEqual(wanted);
  });
});

describe('the facts of an assertion', () => {
  const token = decodeJwt(`e30.${encodePart({})}.AA`);
  const plain = {
    kind: 'assertion',
    shape: 'jws',
    readable: true,
    alg: undefined,
    kid: undefined,
    expiresIn: undefined,
    by: 'clock',
  };
  it.each<[string, object, object | undefined]>([
    ['that is not there', { header: {} }, undefined],
    ['that cannot be read', { assertion: decodeJwt('x') }, { ...plain, shape: 'other', readable: false }],
    ['that says nothing', { assertion: token, header: {}, claims: {} }, plain],
    [
      'with alg and kid',
      { assertion: token, header: { alg: 'A', kid: 'k' } },
      { ...plain, alg: 'A', kid: 'k' },
    ],
    ['with alg and kid that are no text', { assertion: token, header: { alg: 7, kid: null } }, plain],
    ['with alg and kid that are empty', { assertion: token, header: { alg: '', kid: '' } }, plain],
    [
      'with exp',
      { assertion: token, header: {}, claims: { exp: now.seconds + 5 } },
      { ...plain, expiresIn: 5 },
    ],
    [
      'with exp in the past',
      { assertion: token, header: {}, claims: { exp: now.seconds - 5 } },
      { ...plain, expiresIn: -5 },
    ],
    ['with exp that is no time', { assertion: token, header: {}, claims: { exp: 'x' } }, plain],
  ])('%s', (_name, parts, wanted) => {
    expect(facts('assertion', parts)).toEqual(wanted);
  });
});

describe('the facts of keys', () => {
  it('name each by alg, curve or type, and what it is for', () => {
    const keySet = parseKeySet(
      '{"keys":[{"kty":"EC","crv":"P-256","alg":"ES256"},{"kty":"EC","crv":"P-256","alg":"","use":"enc"},{"kty":"RSA","crv":7},{}]}',
    );
    expect(facts('keys', { keySet })).toEqual({
      kind: 'keys',
      shape: 'set',
      keys: [
        { name: 'ES256', purpose: 'sig' },
        { name: 'P-256', purpose: 'enc' },
        { name: 'RSA', purpose: undefined },
        { name: 'of no known type', purpose: undefined },
      ],
    });
    expect(facts('keys', {})).toBeUndefined();
  });
});

describe('the facts of an answer', () => {
  const response = parseResponse('HTTP/1.1 400 X\n\n{"error":"a"}');
  const plain = { kind: 'response', body: 'json', status: 400, error: 'a', accepted: false };
  it.each<[string, object, object | undefined]>([
    ['that is not there', {}, undefined],
    ['that is not recognised', { response }, plain],
    [
      'whose error was recognised',
      { response, recognised: { guide: 'invalid-client', error: 'b' } },
      { ...plain, error: 'b' },
    ],
    [
      'that accepted',
      { response: parseResponse('HTTP/1.1 200 X'), recognised: { guide: 'success' } },
      { ...plain, body: 'empty', status: 200, error: undefined, accepted: true },
    ],
    [
      'that refused later',
      { response, recognised: { guide: 'fails-after-success', error: 'b' } },
      { ...plain, error: 'b' },
    ],
  ])('%s', (_name, parts, wanted) => {
    expect(facts('response', parts)).toEqual(wanted);
  });
});

describe('the facts of the clock', () => {
  const given = { seconds: now.seconds, source: 'given' };
  const plain = { kind: 'clock', source: 'given', seconds: now.seconds, signed: undefined };
  it.each<[string, object, object | undefined]>([
    ['of this machine', {}, undefined],
    ['that was given', { now: given }, plain],
    ['of the answer', { now: { ...given, source: 'response-date' } }, { ...plain, source: 'response-date' }],
    ['that signed', { now: given, claims: { iat: now.seconds - 30 } }, { ...plain, signed: -30 }],
    ['that signed at no time', { now: given, claims: { iat: 'x' } }, plain],
  ])('%s', (_name, parts, wanted) => {
    expect(facts('clock', parts)).toEqual(wanted);
  });
});
