import { describe, expect, it } from 'vitest';
import { type PushedChanges, pushedParameters, pushedSubject } from '../../testing/pushed-subject.ts';
import { decodeJwt } from '../assertion/decode.ts';
import { parseResponse } from '../response/parse-response.ts';
import { type PushedProof, pushedProofOf } from './pushed-proof.ts';

const all = ['header', 'key', 'kid', 'alg', 'typ', 'iss', 'sub', 'aud'] as const;
const whole: PushedProof = { by: 'answer', same: all, when: '25 seconds before' };
const without = (...traits: readonly string[]): PushedProof => ({
  ...whole,
  same: all.filter((trait) => !traits.includes(trait)),
});
const proofOf = (changes: PushedChanges): PushedProof | undefined => pushedProofOf(pushedSubject(changes));

describe('what the two assertions of a login have in common', () => {
  const { assertion, authorizationRequest } = pushedSubject();
  const list = [1, { a: [{ b: 1, c: 2 }] }];
  const reordered = [1, { a: [{ c: 2, b: 1 }] }];

  it.each<[string, PushedChanges, PushedProof]>([
    ['all but the text', {}, whole],
    ['not kid', { header: { kid: 'x' } }, without('header', 'kid')],
    ['not kid, where one has none', { header: { kid: undefined } }, without('header', 'kid')],
    [
      'not kid, where one says that it is absent',
      { pushedHeader: { kid: undefined }, header: { kid: 'absent' } },
      without('header', 'kid'),
    ],
    ['no kid', { pushedHeader: { kid: undefined }, header: { kid: undefined } }, whole],
    ['not alg', { pushedHeader: { alg: 'ES384' } }, without('header', 'alg')],
    ['not typ', { header: { typ: 'x' } }, without('header', 'typ')],
    ['not another member of the header', { header: { cty: 'x' } }, without('header')],
    ['not iss', { claims: { iss: 'x' } }, without('iss')],
    ['not sub', { pushedClaims: { sub: 'x' } }, without('sub')],
    ['not aud', { claims: { aud: ['a'] } }, without('aud')],
    [
      'aud, whatever the order of members',
      { claims: { aud: list }, pushedClaims: { aud: reordered } },
      whole,
    ],
    [
      'not aud, in another order',
      { claims: { aud: ['a', 'b'] }, pushedClaims: { aud: ['b', 'a'] } },
      without('aud'),
    ],
    [
      'the text, white space aside',
      {
        subject: {
          authorizationRequest: {
            ...authorizationRequest,
            assertion: { ...assertion, text: ` ${assertion?.text}\n` },
          },
          assertion: { ...assertion, text: `\t${assertion?.text} ` },
          verification: undefined,
        },
      },
      { by: 'answer', same: ['text', ...all], when: 'for this login' },
    ],
  ])('is %s', (_name, changes, proof) => {
    expect(proofOf(changes)).toEqual(proof);
  });

  const pushedBy = (parts: object) => ({ source: 'authorization_request', ...parts });
  const verified = { verifiedBy: { path: 'keys[0]' } };
  it.each<[string, object | undefined, boolean]>([
    ['one of the set', { assertion: verified, otherAssertions: [pushedBy(verified)] }, true],
    [
      'another of the set',
      { assertion: verified, otherAssertions: [pushedBy({ verifiedBy: { path: 'keys[1]' } })] },
      false,
    ],
    [
      'that of an earlier request',
      { assertion: verified, otherAssertions: [{ source: 'previous_request', ...verified }] },
      false,
    ],
    [
      'that of an earlier request as well',
      { assertion: verified, otherAssertions: [{ source: 'previous_request' }, pushedBy(verified)] },
      true,
    ],
    ['unknown for both', { assertion: {}, otherAssertions: [pushedBy({})] }, false],
    ['unknown for PAR', { assertion: verified }, false],
    [
      'in no set, and the same',
      { assertion: { recovered: [{ alsoIn: [] }, { alsoIn: ['authorization_request'] }] } },
      true,
    ],
    [
      'in no set, and that of another request',
      { assertion: { recovered: [{ alsoIn: ['previous_request'] }] } },
      false,
    ],
    ['in no set', { assertion: { recovered: [] } }, false],
    ['not looked for', {}, false],
    ['not verified at all', undefined, false],
  ])('is the key: %s', (_name, verification, shared) => {
    expect(proofOf({ subject: { verification } })).toEqual(shared ? whole : without('key'));
  });
});

describe('when PAR accepted it', () => {
  const iat = 1_000_000_100;
  const notOfThisLogin = { subject: { verification: undefined } };
  it.each<[unknown, string]>([
    [iat - 1, '1 second before'],
    [iat - 600, '10 minutes before'],
    [iat - 601, 'for this login'],
    [iat, 'for this login'],
    [iat + 1, 'for this login'],
    ['soon', 'for this login'],
  ])('at %s: %s', (pushedIat, when) => {
    expect(proofOf({ pushedClaims: { iat: pushedIat } })).toEqual({ ...whole, when });
  });

  it.each<[unknown, unknown, boolean]>([
    [iat - 600, iat, true],
    [iat, iat, true],
    [iat - 601, iat, false],
    [iat + 1, iat, false],
    [undefined, iat, false],
    [iat, undefined, false],
  ])(
    'is near enough, at %s before %s, where nothing says that it is one login: %s',
    (before, later, near) => {
      const changes = { ...notOfThisLogin, pushedClaims: { iat: before }, claims: { iat: later } };
      expect(proofOf(changes) !== undefined).toBe(near);
    },
  );
});

describe('how it is known that PAR accepted the request', () => {
  const refused = parseResponse('{"error":"invalid_request"}');
  const code = { name: 'code', value: 'c1' };
  const callback = (...parameters: readonly object[]) => ({ callback: { parameters } });
  const request = { request: { parameters: [code], queryParameters: [], notes: [], headers: [], text: '' } };
  const unanswered = { parResponse: undefined };
  const { profile, verification } = pushedSubject();
  const other = { verification: { ...verification, pkce: { s256: 'another' } } };

  it.each<[string, object, PushedProof['by'] | undefined]>([
    ['by its answer, whatever the callback says', callback(code, pushedParameters.state), 'answer'],
    ['not by nothing', unanswered, undefined],
    ['by a callback', { ...unanswered, ...callback(pushedParameters.state, code) }, 'callback'],
    [
      'by a callback, though PAR has no more',
      { ...unanswered, ...other, ...callback(pushedParameters.state, code) },
      'callback',
    ],
    [
      'not by a callback after PAR refused',
      { parResponse: refused, ...callback(pushedParameters.state, code) },
      undefined,
    ],
    ['not by a callback without a code', { ...unanswered, ...callback(pushedParameters.state) }, undefined],
    ['not by a callback without a state', { ...unanswered, ...callback(code) }, undefined],
    [
      'not by a callback of another state',
      { ...unanswered, ...callback(code, { name: 'state', value: 'x' }) },
      undefined,
    ],
    [
      'not by a callback where neither has a state',
      {
        ...unanswered,
        ...callback(code),
        authorizationRequest: { ...pushedSubject().authorizationRequest, parameters: [] },
      },
      undefined,
    ],
    ['by the code', { ...unanswered, ...request }, 'code'],
    [
      'by the code, at an endpoint for PAR',
      {
        ...unanswered,
        ...request,
        profile: { ...profile, pushedParameters: undefined },
        target: { parEndpoint: 'x' },
      },
      'code',
    ],
    [
      'not by the code where there is no PAR',
      { ...unanswered, ...request, profile: { ...profile, pushedParameters: undefined } },
      undefined,
    ],
    [
      'not by the code where PAR is a choice',
      { ...unanswered, ...request, profile: { ...profile, fapi: false } },
      undefined,
    ],
    ['not by the code of another login', { ...unanswered, ...request, ...other }, undefined],
    [
      'not by the code where nothing was verified',
      { ...unanswered, ...request, verification: undefined },
      undefined,
    ],
    [
      'not by the code where no verifier was',
      { ...unanswered, ...request, verification: { thumbprints: {} } },
      undefined,
    ],
    [
      'not by a code that is none',
      { ...unanswered, request: { ...request.request, parameters: [{ ...code, value: 'null' }] } },
      undefined,
    ],
  ])('%s', (_name, subject, by) => {
    expect(proofOf({ subject })?.by).toBe(by);
  });

  it('not by a challenge that is not there', () => {
    const authorizationRequest = { ...pushedSubject().authorizationRequest, parameters: [] };
    expect(
      proofOf({ subject: { ...unanswered, ...request, authorizationRequest, verification: undefined } }),
    ).toBeUndefined();
  });
});

it.each<[string, object]>([
  ['a login by URL', { authorizationRequest: { ...pushedSubject().authorizationRequest, kind: 'url' } }],
  ['no pushed request', { authorizationRequest: undefined }],
  ['no assertion at PAR', { authorizationRequest: { kind: 'par', parameters: [] } }],
  [
    'a header at PAR that is none',
    { authorizationRequest: { ...pushedSubject().authorizationRequest, assertion: decodeJwt('a.e30.AA') } },
  ],
  [
    'claims at PAR that are none',
    { authorizationRequest: { ...pushedSubject().authorizationRequest, assertion: decodeJwt('e30.a.AA') } },
  ],
  ['no assertion', { assertion: undefined }],
  ['no header', { header: undefined }],
  ['no claims', { claims: undefined }],
])('nothing is proved with %s', (_name, subject) => {
  expect(proofOf({ subject })).toBeUndefined();
});
