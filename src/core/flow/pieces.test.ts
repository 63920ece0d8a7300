import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { decodeJwt } from '../assertion/decode.ts';
import type { Subject } from '../case/subject.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { FlowPiece, FlowStepId, FlowTime } from './flow.ts';
import { answeredStep, isUserinfoGiven, piecesOf } from './pieces.ts';
import { carriedBy } from './step-words.ts';
import { type FlowTimes, signed, timesOf } from './times.ts';

const subject = (parts: object): Subject => ({ target: {}, ...parts }) as unknown as Subject;
const of = (...names: readonly string[]) => names.map((name) => ({ name, value: `${name}-1` }));
const request = { url: 'https://a/token', parameters: of('code'), queryParameters: [] };
const userinfo = { url: 'https://a/userinfo?x#y', parameters: [], queryParameters: of('x') };
const par = { kind: 'par', parameters: [] };
const url = { kind: 'url', parameters: [] };
const callback = { text: '', parameters: of('code') };
const iat = 1_700_000_000;
const token = (claims: object) => decodeJwt(`e30.${encodePart(claims)}.AA`);
const assertion = token({ iat });
const dpop = token({ iat: iat + 1 });
const answer = parseResponse(
  'HTTP/1.1 400 X\nDate: Tue, 24 Nov 2026 14:00:00 GMT\n\n{"error":"invalid_grant"}',
);
const date: FlowTime = { seconds: 1_795_528_800, from: 'Date of the answer', clock: 'server' };

describe('the step that an answer answers', () => {
  it.each<[string, object, FlowStepId | undefined]>([
    ['without one', { request }, undefined],
    ['alone', { response: answer }, 'token'],
    [
      'that was pasted as the answer of PAR too',
      { response: answer, parResponse: answer, request: userinfo },
      'par',
    ],
    ['to a call of userinfo', { response: answer, request: userinfo }, 'userinfo'],
    [
      'to a call of userinfo with parameters',
      { response: answer, request: { ...userinfo, parameters: of('a') } },
      'token',
    ],
    [
      'that refuses an access token',
      { response: parseResponse('{"error":"invalid_token"}'), request },
      'userinfo',
    ],
    ['with a code of the login page', { response: parseResponse('PX-E0013'), request }, 'authorize'],
    ['with such a code for its error', { response: parseResponse('{"error":"PX-E0013"}') }, 'authorize'],
    [
      'with such a code in its description',
      { response: parseResponse('{"error":"e","error_description":"PX-E0013"}') },
      'authorize',
    ],
    [
      'with such a code within 2,000 characters',
      { response: parseResponse(`${'x'.repeat(1_991)} PX-E0013`) },
      'authorize',
    ],
    ['with such a code behind them', { response: parseResponse(`${'x'.repeat(1_992)} PX-E0013`) }, 'token'],
    ['with a longer code', { response: parseResponse('PX-E00134') }, 'token'],
    ['with a code inside a word', { response: parseResponse('xPX-E0013') }, 'token'],
    [
      'to a request_uri that is not valid',
      { response: parseResponse('{"error":"invalid_request_uri"}') },
      'authorize',
    ],
    ['where only PAR was asked', { response: answer, authorizationRequest: par }, 'par'],
    ['where only a URL was asked', { response: answer, authorizationRequest: url }, 'token'],
    ['where more was asked', { response: answer, authorizationRequest: par, request }, 'token'],
    ['where an assertion stands alone', { response: answer, authorizationRequest: par, assertion }, 'token'],
    [
      'where PAR has answered',
      { response: answer, authorizationRequest: par, parResponse: parseResponse('{"request_uri":"u"}') },
      'token',
    ],
    ['where a callback came', { response: answer, authorizationRequest: par, callback }, 'token'],
  ])('%s', (_name, parts, step) => {
    expect(answeredStep(subject(parts))).toBe(step);
  });

  it.each<[string, object, boolean]>([
    ['200', { request: userinfo, response: parseResponse('HTTP/1.1 200 OK') }, true],
    ['299', { request: userinfo, response: parseResponse('HTTP/1.1 299 OK') }, true],
    ['199', { request: userinfo, response: parseResponse('HTTP/1.1 199 OK') }, false],
    ['300', { request: userinfo, response: parseResponse('HTTP/1.1 300 OK') }, false],
    ['no status', { request: userinfo, response: parseResponse('{"sub":"s"}') }, false],
    ['no answer', { request: userinfo }, false],
    ['200 to another request', { request, response: parseResponse('HTTP/1.1 200 OK') }, false],
  ])('gives userinfo with %s: %s', (_name, parts, given) => {
    expect(isUserinfoGiven(subject(parts))).toBe(given);
  });
});

describe('the pieces of a login', () => {
  const parResponse = parseResponse('HTTP/1.1 201 Created\n\n{"request_uri":"u"}');
  const none = { par: [], authorize: [], callback: [], token: [], userinfo: [] };
  const piece = (field: FlowPiece['field'], label: string): FlowPiece => ({ field, label });

  it.each<[string, object, Partial<Record<FlowStepId, readonly FlowPiece[]>>]>([
    ['nothing', {}, {}],
    [
      'a pushed request',
      { authorizationRequest: par },
      { par: [piece('authorization_request', 'PAR request')] },
    ],
    [
      'a pushed request and its answers',
      { authorizationRequest: par, parResponse, response: answer, request },
      {
        par: [piece('authorization_request', 'PAR request'), piece('par_response', 'Answer 201')],
        token: [piece('request', 'Token request'), piece('response', 'Answer 400 invalid_grant')],
      },
    ],
    [
      'one answer of PAR, pasted once',
      { parResponse, response: parResponse },
      { par: [piece('response', 'Answer 201')] },
    ],
    [
      'two URLs',
      { authorizationRequest: url, authorizationUrl: url },
      {
        authorize: [
          piece('authorization_request', 'Authorization URL'),
          piece('authorization_url', 'Authorization URL'),
        ],
      },
    ],
    ['a callback with a code', { callback }, { callback: [piece('callback', 'Callback with a code')] }],
    [
      'a callback with neither',
      { callback: { parameters: of('state') } },
      { callback: [piece('callback', 'Callback')] },
    ],
    [
      'a callback with an error',
      { callback: { parameters: [{ name: 'error', value: 'e'.repeat(41) }, ...of('code')] } },
      { callback: [piece('callback', `Callback: ${'e'.repeat(40)}`)] },
    ],
    [
      'a call of userinfo and its answer',
      { request: userinfo, response: parseResponse('{"sub":"s"}') },
      { userinfo: [piece('request', 'Userinfo request'), piece('response', 'Answer')] },
    ],
    [
      'a request of parameters in its query',
      { request: { ...request, parameters: [], queryParameters: of('a') } },
      { token: [piece('request', 'Token request')] },
    ],
    [
      'a request of no parameters',
      { request: { ...request, parameters: [] } },
      { token: [piece('request', 'Request')] },
    ],
    [
      'an assertion and a proof alone',
      { assertion, dpop },
      { token: [piece('client_assertion', 'Client assertion'), piece('dpop', 'DPoP proof')] },
    ],
    [
      'an assertion beside a request, and a proof in it',
      { assertion, dpop, request },
      { token: [piece('request', 'Token request'), piece('client_assertion', 'Client assertion')] },
    ],
    [
      'an assertion in a request',
      { assertion, request: { ...request, parameters: of('client_assertion') } },
      { token: [piece('request', 'Token request')] },
    ],
    [
      'an answer with a long error',
      { response: parseResponse(`{"error":"${'e'.repeat(61)}"}`) },
      { token: [piece('response', `Answer ${'e'.repeat(60)}`)] },
    ],
  ])('%s', (_name, parts, pieces) => {
    expect(piecesOf(subject(parts))).toEqual({ ...none, ...pieces });
  });
});

describe('the times of a login', () => {
  const yours = (seconds: number, from: string): FlowTime => ({ seconds, from, clock: 'yours' });
  const ofAssertion = yours(iat, 'iat of the assertion');
  const ofProof = yours(iat + 1, 'iat of the DPoP proof');

  it.each<[string, object, FlowTimes]>([
    ['of nothing', {}, {}],
    [
      'of PAR by its answer',
      { authorizationRequest: { ...par, assertion }, parResponse: answer },
      { par: date },
    ],
    [
      'of PAR by the only answer',
      { authorizationRequest: { ...par, assertion }, response: answer },
      { par: date },
    ],
    [
      'of PAR by its assertion',
      { authorizationRequest: { ...par, assertion, dpop } },
      { par: yours(iat, 'iat of the PAR assertion') },
    ],
    [
      'of PAR by its proof',
      { authorizationRequest: { ...par, dpop } },
      { par: yours(iat + 1, 'iat of the PAR proof') },
    ],
    [
      'of PAR, whose answer has no date',
      { authorizationRequest: par, response: parseResponse('{"error":"e"}') },
      {},
    ],
    [
      'of the URL',
      { authorizationUrl: { ...url, at: 5 }, authorizationRequest: { ...url, at: 6 } },
      { authorize: yours(5, 'time of the log') },
    ],
    [
      'of the URL as the request',
      { authorizationRequest: { ...url, at: 6 } },
      { authorize: yours(6, 'time of the log') },
    ],
    ['of the URL, not of PAR', { authorizationRequest: { ...par, at: 6 } }, {}],
    ['of the callback', { callback: { ...callback, at: 7 } }, { callback: yours(7, 'time of the log') }],
    ['of the token request by its answer', { request, assertion, dpop, response: answer }, { token: date }],
    ['of the token request by its assertion', { request, assertion, dpop }, { token: ofAssertion }],
    ['of the token request by its proof', { request, dpop }, { token: ofProof }],
    [
      'of userinfo by its answer',
      { request: userinfo, assertion, dpop, response: answer },
      { userinfo: date },
    ],
    ['of userinfo by its proof', { request: userinfo, assertion, dpop }, { userinfo: ofProof }],
    ['of an answer of the login page', { response: { ...answer, error: 'invalid_request_uri' } }, {}],
  ])('%s', (_name, parts, times) => {
    expect(timesOf(subject(parts))).toEqual(times);
  });

  it.each([
    ['no token', undefined, undefined],
    ['no claims', decodeJwt('e30.x.AA'), undefined],
    ['no iat', token({}), undefined],
    ['iat as a text', token({ iat: `${iat}` }), undefined],
    ['iat in milliseconds', token({ iat: iat * 1000 }), undefined],
    ['iat', assertion, yours(iat, 'f')],
  ])('by a token with %s', (_name, given, time) => {
    expect(signed(given, 'f')).toEqual(time);
  });
});

describe('what a step brings', () => {
  const fapi = { profile: { dpop: {}, callbackIssuerSince: {} } } as unknown as Subject;
  const old = { profile: {} } as unknown as Subject;
  it.each<[FlowStepId, string, string]>([
    ['par', 'all parameters, client assertion, DPoP proof', 'all parameters, client assertion'],
    ['authorize', 'client_id, request_uri', 'all parameters in the URL'],
    ['callback', 'code, state, iss', 'code, state'],
    ['token', 'code, verifier, client assertion, DPoP proof', 'code, verifier, client assertion'],
    ['userinfo', 'access token, DPoP proof', 'access token'],
  ])('%s: %s, or without PAR, proof and iss %s', (id, most, least) => {
    expect([carriedBy(id, fapi, true), carriedBy(id, old, false)]).toEqual([most, least]);
  });
});
