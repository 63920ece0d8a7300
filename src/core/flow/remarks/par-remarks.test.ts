import { describe, expect, it } from 'vitest';
import type { Subject } from '../../case/subject.ts';
import { singpassFapi } from '../../profiles/singpass-fapi.ts';
import { singpassLegacy } from '../../profiles/singpass-legacy.ts';
import { parseResponse } from '../../response/parse-response.ts';
import type { FlowRemark } from '../flow.ts';
import { parRemarks } from './par-remarks.ts';
import { listed, parameterOf } from './remark.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

const healthy: Parameters = {
  client_assertion: 'a.b.c',
  dpop_jkt: 'j',
  code_challenge: 'x'.repeat(43),
  state: 's'.repeat(30),
  scope: 'openid',
};
const warning = (text: string, reference: FlowRemark['reference']): FlowRemark => ({
  tone: 'warning',
  text,
  reference,
});
const note = (text: string, reference: FlowRemark['reference']): FlowRemark => ({
  tone: 'note',
  text,
  reference,
});
const said = (parts: object): readonly FlowRemark[] =>
  parRemarks({ profile: singpassFapi, ...parts } as unknown as Subject);

describe('a pushed request', () => {
  const pushed = (parameters: Parameters, request: object = {}, kind = 'par') => ({
    kind,
    request: { headers: [], headersComplete: true, ...request },
    parameters: Object.entries({ ...healthy, ...parameters }).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value }],
    ),
  });
  const noAssertion = warning(
    'PAR needs a client_assertion of its own, as the token request does.',
    'RFC 9126 §2',
  );
  const noProof = warning(
    'Neither a DPoP header nor dpop_jkt: PAR binds the code to no key.',
    'RFC 9449 §10',
  );
  const noChallenge = warning('No code_challenge: the profile requires PKCE.', 'RFC 7636 §4.3');
  const noHash = warning(
    'code_challenge is no SHA-256 in base64url: that has 43 characters.',
    'RFC 7636 §4.2',
  );
  const short = (length: number): FlowRemark =>
    note(`state has ${length} characters; at least 30 are advised.`, 'Singpass FAPI: authorization request');
  const both = (scopes: string): FlowRemark =>
    note(
      `authentication_context_type is for Login apps, ${scopes} for Myinfo apps: one app is not both.`,
      'Singpass FAPI: authorization request',
    );
  const proof = { headers: [{ name: 'DPoP', value: 'a.b.c' }] };
  const optionalProof = {
    ...singpassFapi,
    dpop: singpassFapi.dpop && {
      ...singpassFapi.dpop,
      presence: { ...singpassFapi.dpop.presence, value: 'optional' },
    },
  };
  const optionalPkce = {
    ...singpassFapi,
    pkce: { ...singpassFapi.pkce, presence: { ...singpassFapi.pkce.presence, value: 'optional' } },
  };
  const withoutContext = { ...singpassFapi, loginScopes: undefined };

  it.each<[string, object, readonly FlowRemark[]]>([
    ['that holds what it must', { authorizationRequest: pushed({}) }, []],
    ['that is not here', {}, []],
    ['that is none: a URL', { authorizationRequest: pushed({ client_assertion: undefined }, {}, 'url') }, []],
    [
      'without an assertion',
      { authorizationRequest: pushed({ client_assertion: undefined }) },
      [noAssertion],
    ],
    ['without a proof', { authorizationRequest: pushed({ dpop_jkt: undefined }) }, [noProof]],
    ['with a proof', { authorizationRequest: pushed({ dpop_jkt: undefined }, proof) }, []],
    [
      'with headers that are not here',
      { authorizationRequest: pushed({ dpop_jkt: undefined }, { headersComplete: false }) },
      [],
    ],
    [
      'without a proof, where it may be missing',
      { profile: optionalProof, authorizationRequest: pushed({ dpop_jkt: undefined }) },
      [],
    ],
    [
      'without a proof, where there is none',
      { profile: singpassLegacy, authorizationRequest: pushed({ dpop_jkt: undefined }) },
      [],
    ],
    ['without a challenge', { authorizationRequest: pushed({ code_challenge: undefined }) }, [noChallenge]],
    [
      'without a challenge, where it may be missing',
      { profile: optionalPkce, authorizationRequest: pushed({ code_challenge: undefined }) },
      [],
    ],
    ...['x'.repeat(42), 'x'.repeat(44), `${'x'.repeat(42)}=`, `${'x'.repeat(42)}+`].map(
      (code_challenge): [string, object, readonly FlowRemark[]] => [
        `with the challenge ${code_challenge}`,
        { authorizationRequest: pushed({ code_challenge }) },
        [noHash],
      ],
    ),
    [
      'with a challenge of every character',
      { authorizationRequest: pushed({ code_challenge: `AZaz09-_${'x'.repeat(35)}` }) },
      [],
    ],
    ['with a short state', { authorizationRequest: pushed({ state: 's'.repeat(29) }) }, [short(29)]],
    ['with an empty state', { authorizationRequest: pushed({ state: '' }) }, [short(0)]],
    ['without a state', { authorizationRequest: pushed({ state: undefined }) }, []],
    [
      'for a login, with all its scopes',
      {
        authorizationRequest: pushed({
          authentication_context_type: 'x',
          scope: 'openid user.identity uinfin name  email ',
        }),
      },
      [],
    ],
    [
      'for a login, without a scope',
      { authorizationRequest: pushed({ authentication_context_type: 'x', scope: undefined }) },
      [],
    ],
    ['for data', { authorizationRequest: pushed({ scope: 'openid marital' }) }, []],
    [
      'for a login and for data',
      { authorizationRequest: pushed({ authentication_context_type: 'x', scope: 'openid a b c d e' }) },
      [both('a, b, c and d')],
    ],
    [
      'for a login and for data, where the profile knows no such thing',
      {
        profile: withoutContext,
        authorizationRequest: pushed({ authentication_context_type: 'x', scope: 'a' }),
      },
      [],
    ],
    [
      'for a login and for data, where there is no PAR',
      {
        profile: singpassLegacy,
        authorizationRequest: pushed({ authentication_context_type: 'x', scope: 'a' }),
      },
      [],
    ],
    [
      'with everything missing',
      {
        authorizationRequest: pushed({
          client_assertion: undefined,
          dpop_jkt: undefined,
          code_challenge: undefined,
          state: '',
        }),
      },
      [noAssertion, noProof, noChallenge, short(0)],
    ],
  ])('%s', (_name, parts, wanted) => {
    expect(said(parts)).toEqual(wanted);
  });
});

describe('the answer of PAR', () => {
  const noUri = warning('request_uri is no URI: something altered the answer.', 'RFC 9126 §2.2');
  const life = (seconds: number): FlowRemark =>
    note(`expires_in is ${seconds}; the documents say 60.`, 'Singpass FAPI: authorization request');
  it.each<[string, readonly FlowRemark[]]>([
    ['HTTP/1.1 201 Created\n\n{"request_uri":"urn:x","expires_in":60}', []],
    ['{"request_uri":"https://a"}', []],
    ['{"request_uri":"xurn:x"}', [noUri]],
    ['{"request_uri":"x-https://a"}', [noUri]],
    ['{"request_uri":""}', [noUri]],
    ['{"request_uri":7}', []],
    ['HTTP/1.1 200 OK\n\n{"request_uri":"urn:x"}', [note('PAR answers 201; this is 200.', 'RFC 9126 §2.2')]],
    ['HTTP/1.1 200 OK\n\n{"id":"x"}', []],
    ['{"request_uri":"urn:x","expires_in":30}', [life(30)]],
    ['{"request_uri":"urn:x","expires_in":"30"}', []],
    ['{"request_uri":"x","expires_in":30,"error":"e"}', []],
  ])('%s', (text, wanted) => {
    expect(said({ parResponse: parseResponse(text) })).toEqual(wanted);
  });

  it('has any life where the profile says none', () => {
    expect(
      said({ profile: singpassLegacy, parResponse: parseResponse('{"id":"x","expires_in":30}') }),
    ).toEqual([]);
  });
});

describe('the words of a remark', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j as %j', (names, text) => {
    expect(listed(names)).toBe(text);
  });

  it('take the first parameter of a name', () => {
    const parameters = [
      { name: 'b', value: '0' },
      { name: 'a', value: '1' },
      { name: 'a', value: '2' },
    ] as never;
    expect(parameterOf(parameters, 'a')).toBe('1');
    expect(parameterOf(parameters, 'c')).toBeUndefined();
    expect(parameterOf(undefined, 'a')).toBeUndefined();
  });
});
