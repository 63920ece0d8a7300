import { describe, expect, it } from 'vitest';
import type { Subject } from '../case/subject.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../profiles/singpass-legacy.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { FlowFailure, FlowState, FlowStep, FlowStepId } from './flow.ts';
import { flowOf } from './flow-of.ts';

const target = {
  environment: 'staging',
  environmentFrom: 'given',
  issuer: 'https://stg-id.singpass.gov.sg/fapi',
  tokenEndpoint: 'https://stg-id.singpass.gov.sg/fapi/token',
  parEndpoint: 'https://stg-id.singpass.gov.sg/fapi/par',
  userinfoEndpoint: 'https://stg-id.singpass.gov.sg/fapi/userinfo',
};
const subject = (parts: object = {}): Subject =>
  ({ profile: singpassFapi, target, ...parts }) as unknown as Subject;
const listOf = (...pairs: readonly (readonly [string, string])[]) => ({
  parameters: pairs.map(([name, value]) => ({ name, value })),
});
const request = { url: 'https://a/token', queryParameters: [], headers: [], ...listOf(['code', 'c']) };
const userinfo = { url: 'https://a/userinfo', queryParameters: [], headers: [], parameters: [] };
const par = { kind: 'par', request: { headers: [], headersComplete: false }, parameters: [] };
const withCode = listOf(['code', 'c'], ['iss', target.issuer]);
const withError = listOf(['error', 'access_denied'], ['iss', target.issuer]);
const refusal = parseResponse('{"error":"invalid_grant"}');
const refused = { guide: 'invalid-grant', error: 'invalid_grant', summary: 'Refused.' };
const accepted = { guide: 'success', summary: 'Accepted.' };
const tokens = parseResponse('{"access_token":"a"}');
const pushed = parseResponse('{"request_uri":"urn:x"}');
const fault = {
  title: 'A fault',
  severity: 'error',
  certainty: 'proof',
  evidence: [{ source: 'request' }],
} as unknown as RankedFinding;

const states = (parts: object, findings: readonly RankedFinding[] = []) =>
  flowOf(subject(parts), findings).steps.map(({ state }) => state);

describe('the states of PAR, login, callback, token request and userinfo', () => {
  const row = (letters: string): readonly FlowState[] =>
    letters.split(' ').map((letter) => {
      const names: Readonly<Record<string, FlowState>> = {
        p: 'passed',
        g: 'given',
        m: 'missing',
        f: 'failed',
        n: 'not-reached',
      };
      return names[letter] ?? 'missing';
    });

  it.each<[string, object, string]>([
    ['of nothing', {}, 'm m m m m'],
    ['of a pushed request', { authorizationRequest: par }, 'g m m m m'],
    [
      'of a pushed request that was answered',
      { authorizationRequest: par, parResponse: pushed },
      'p m m m m',
    ],
    ['of an answer of PAR alone', { parResponse: pushed }, 'p m m m m'],
    [
      'of a login after PAR',
      { authorizationUrl: { kind: 'url', ...listOf(['request_uri', 'u']) } },
      'p g m m m',
    ],
    [
      'of a login after PAR, in the place of the request',
      { authorizationRequest: { kind: 'url', ...listOf(['request_uri', 'u']) } },
      'p g m m m',
    ],
    [
      'of a login without PAR',
      { authorizationUrl: { kind: 'url', ...listOf(['scope', 'openid']) } },
      'm g m m m',
    ],
    [
      'of a login without PAR that came back with a code',
      { authorizationRequest: { kind: 'url', ...listOf(['scope', 'openid']) }, callback: withCode },
      'm p p m m',
    ],
    ['of a callback with a code', { callback: withCode }, 'p p p m m'],
    ['of a callback with neither', { callback: listOf() }, 'm m g m m'],
    ['of a callback with an error', { callback: withError }, 'm f g n n'],
    ['of a token request', { request }, 'm m m g m'],
    ['of a token request that was refused', { request, response: refusal, recognised: refused }, 'm m m f n'],
    ['of a token request whose answer is unknown', { request, response: refusal }, 'm m m g m'],
    [
      'of a token request that was answered',
      { request, response: tokens, recognised: accepted },
      'p p p p m',
    ],
    ['of a call of userinfo', { request: userinfo }, 'm m m m g'],
    [
      'of a call of userinfo that was answered',
      { request: userinfo, response: parseResponse('HTTP/1.1 200 OK') },
      'm m m p p',
    ],
    [
      'of a call of userinfo that was refused',
      { request: userinfo, response: refusal, recognised: refused },
      'm m m p f',
    ],
    [
      'of a pushed request that was refused',
      { authorizationRequest: par, response: refusal, recognised: refused },
      'f n n n n',
    ],
    [
      'of PAR that was refused, in a log that goes on',
      {
        parResponse: refusal,
        authorizationUrl: { kind: 'url', parameters: [] },
        callback: withCode,
        request,
      },
      'f g p g n',
    ],
    [
      'of PAR that was refused, and a call of userinfo',
      { parResponse: refusal, request: userinfo },
      'f n n n n',
    ],
  ])('%s', (_name, parts, letters) => {
    expect(states(parts)).toEqual(row(letters));
  });

  it('a fault that was found ends nothing', () => {
    expect(states({ request, callback: listOf() }, [fault])).toEqual(row('m m g f m'));
    const ofPar = { ...fault, evidence: [{ source: 'authorization_request' }] } as unknown as RankedFinding;
    expect(states({ request, authorizationRequest: par }, [ofPar])).toEqual(row('f m m g m'));
  });
});

describe('the picture of a login', () => {
  const bare = (parts: Partial<FlowStep> & Pick<FlowStep, 'id' | 'title' | 'carries'>): FlowStep => ({
    from: 'server',
    to: 'provider',
    endpoint: undefined,
    state: 'missing',
    pieces: [],
    time: undefined,
    remarks: [],
    field: 'request',
    ...parts,
  });
  const fapi: readonly FlowStep[] = [
    bare({
      id: 'par',
      title: 'PAR',
      endpoint: target.parEndpoint,
      carries: 'all parameters, client assertion, DPoP proof',
      field: 'authorization_request',
    }),
    bare({
      id: 'authorize',
      title: 'Authorize',
      from: 'browser',
      endpoint: 'https://stg-id.singpass.gov.sg/fapi/auth',
      carries: 'client_id, request_uri',
      field: 'authorization_url',
    }),
    bare({
      id: 'callback',
      title: 'Callback',
      from: 'provider',
      to: 'server',
      carries: 'code, state, iss',
      field: 'callback',
    }),
    bare({
      id: 'token',
      title: 'Token',
      endpoint: target.tokenEndpoint,
      carries: 'code, verifier, client assertion, DPoP proof',
    }),
    bare({
      id: 'userinfo',
      title: 'Userinfo',
      endpoint: target.userinfoEndpoint,
      carries: 'access token, DPoP proof',
    }),
  ];
  const ids: readonly FlowStepId[] = ['authorize', 'callback', 'token', 'userinfo'];

  it('of nothing', () => {
    expect(flowOf(subject())).toEqual({
      profileTitle: singpassFapi.title,
      hasPar: true,
      steps: fapi,
      intervals: [],
      failure: undefined,
      isEmpty: true,
    });
  });

  it('of a fault, with the fields of what is pasted', () => {
    const failure: FlowFailure = { step: 'token', by: 'finding', because: 'A fault' };
    const parts = {
      callback: { ...listOf(), at: 5 },
      authorizationRequest: { ...par, kind: 'url', ...listOf(['redirect_uri', 'https://a/b']) },
      request,
    };
    const flow = flowOf(subject(parts), [fault]);
    expect({
      ...flow,
      steps: flow.steps.map(({ id, field, endpoint, time }) => [id, field, endpoint, time?.seconds]),
    }).toEqual({
      profileTitle: singpassFapi.title,
      hasPar: true,
      steps: [
        ['par', 'authorization_request', target.parEndpoint, undefined],
        ['authorize', 'authorization_request', 'https://stg-id.singpass.gov.sg/fapi/auth', undefined],
        ['callback', 'callback', 'https://a/b', 5],
        ['token', 'request', target.tokenEndpoint, undefined],
        ['userinfo', 'request', target.userinfoEndpoint, undefined],
      ],
      intervals: [],
      failure,
      isEmpty: false,
    });
    expect(flow.steps.map(({ remarks }) => remarks.map(({ tone }) => tone))).toEqual([
      [],
      ['warning'],
      ['note'],
      [],
      [],
    ]);
  });

  it('of PAR has its remarks at PAR', () => {
    const [first] = flowOf(subject({ authorizationRequest: par })).steps;
    expect(first?.remarks.map(({ reference }) => reference)).toEqual(['RFC 9126 §2', 'RFC 7636 §4.3']);
  });

  it('without PAR takes the URL for the authorization request', () => {
    const { parEndpoint: _none, ...rest } = target;
    const flow = flowOf(subject({ profile: singpassLegacy, target: rest }));
    expect([flow.hasPar, flow.steps.map(({ id }) => id)]).toEqual([false, ids]);
    expect(flow.steps.map(({ field }) => field)).toEqual([
      'authorization_request',
      'callback',
      'request',
      'request',
    ]);
    expect(flow.steps[0]?.carries).toBe('all parameters in the URL');
  });

  it.each<[string, object]>([
    ['an endpoint for it', { target }],
    ['a piece of it', { target: { ...target, parEndpoint: undefined }, parResponse: pushed }],
  ])('has PAR under a profile without it where there is %s', (_name, parts) => {
    expect(flowOf(subject({ profile: singpassLegacy, ...parts })).hasPar).toBe(true);
  });

  it('has no login page at an endpoint of one’s own', () => {
    const custom = flowOf(subject({ target: { ...target, environment: 'custom' } }));
    expect(custom.steps.map(({ endpoint }) => endpoint)).toEqual([
      target.parEndpoint,
      undefined,
      undefined,
      target.tokenEndpoint,
      target.userinfoEndpoint,
    ]);
  });
});
