import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import type { Subject } from '../case/subject.ts';
import { singpassFapi } from '../profiles/singpass-fapi.ts';
import { type ClaimVerdict, judgeAudience, judgeIdToken, judgeIssuer, judgeNonce } from './judge-id-token.ts';
import { parseResponse } from './parse-response.ts';

const issuer = 'https://op.example.sg';
const parameter = (name: string, value: string) => ({ name, value });

/** A subject that holds what the judges compare with, and what is told of it here. */
function subject(parts: object = {}): Subject {
  return {
    target: { environment: 'staging', environmentFrom: 'given', profileFrom: 'given', issuer },
    now: { seconds: 1000, source: 'response-date' },
    profile: singpassFapi,
    ...parts,
  } as unknown as Subject;
}

const target = (parts: object) => ({ target: { ...subject().target, ...parts } });

describe('the issuer', () => {
  const unknown = 'nothing tells the issuer of the server';

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    [
      'of the environment',
      { iss: issuer },
      {},
      { claim: 'iss', state: 'right', found: issuer, expected: issuer },
    ],
    [
      'of another',
      { iss: 'https://b' },
      {},
      { claim: 'iss', state: 'wrong', found: 'https://b', expected: issuer },
    ],
    ['that is missing', {}, {}, { claim: 'iss', state: 'wrong', found: 'missing', expected: issuer }],
    ['that is no text', { iss: [7] }, {}, { claim: 'iss', state: 'wrong', found: '[7]', expected: issuer }],
    [
      'of an environment that is recognised',
      { iss: issuer },
      target({ environmentFrom: 'recognised' }),
      { claim: 'iss', state: 'right', found: issuer, expected: issuer },
    ],
    [
      'of an environment that nothing tells',
      { iss: issuer },
      target({ environmentFrom: 'assumed' }),
      { claim: 'iss', state: 'unknown', found: issuer, because: unknown },
    ],
    [
      'of an endpoint that does not tell it',
      { iss: issuer },
      target({ issuer: undefined }),
      { claim: 'iss', state: 'unknown', found: issuer, because: unknown },
    ],
  ])('%s', (_name, claims, parts, verdict) => {
    expect(judgeIssuer(claims, subject(parts))).toEqual(verdict);
  });
});

describe('the audience', () => {
  const registered = { registration: { client_id: 'c1' } };
  const request = { request: { parameters: [parameter('client_id', 'c2')] } };
  const assertion = { claims: { iss: 'c3' } };

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    [
      'is the client',
      { aud: 'c1' },
      registered,
      { claim: 'aud', state: 'right', found: 'c1', expected: 'c1' },
    ],
    [
      'holds the client among others',
      { aud: ['x', 'c1'] },
      registered,
      { claim: 'aud', state: 'right', found: '["x","c1"]', expected: 'c1' },
    ],
    ['is another', { aud: 'x' }, registered, { claim: 'aud', state: 'wrong', found: 'x', expected: 'c1' }],
    [
      'only holds the client in a longer name',
      { aud: 'c1-old' },
      registered,
      { claim: 'aud', state: 'wrong', found: 'c1-old', expected: 'c1' },
    ],
    [
      'holds others only',
      { aud: ['x', 'y'] },
      registered,
      { claim: 'aud', state: 'wrong', found: '["x","y"]', expected: 'c1' },
    ],
    ['is missing', {}, registered, { claim: 'aud', state: 'wrong', found: 'missing', expected: 'c1' }],
    [
      'is compared with the registration before the request',
      { aud: 'c2' },
      { ...registered, ...request, ...assertion },
      { claim: 'aud', state: 'wrong', found: 'c2', expected: 'c1' },
    ],
    [
      'is compared with the request before the assertion',
      { aud: 'c2' },
      { registration: { client_id: '' }, ...request, ...assertion },
      { claim: 'aud', state: 'right', found: 'c2', expected: 'c2' },
    ],
    [
      'is compared with the assertion last',
      { aud: 'c3' },
      { registration: {}, request: { parameters: [parameter('code', 'c2')] }, ...assertion },
      { claim: 'aud', state: 'right', found: 'c3', expected: 'c3' },
    ],
    [
      'has nothing to be compared with',
      { aud: 'c3' },
      { claims: { iss: 3, sub: 'c3' } },
      {
        claim: 'aud',
        state: 'unknown',
        found: 'c3',
        because: 'nothing tells which client_id the token is for',
      },
    ],
  ])('%s', (_name, claims, parts, verdict) => {
    expect(judgeAudience(claims, subject(parts))).toEqual(verdict);
  });
});

describe('the nonce', () => {
  const asked = (...parameters: readonly object[]) => ({ authorizationRequest: { parameters } });
  const n1 = asked(parameter('state', 'n2'), parameter('nonce', 'n1'));

  it.each<[string, JsonObject, object, ClaimVerdict]>([
    ['of the request', { nonce: 'n1' }, n1, { claim: 'nonce', state: 'right', found: 'n1', expected: 'n1' }],
    ['of another', { nonce: 'n2' }, n1, { claim: 'nonce', state: 'wrong', found: 'n2', expected: 'n1' }],
    ['that is missing', {}, n1, { claim: 'nonce', state: 'wrong', found: 'missing', expected: 'n1' }],
    [
      'that is no text',
      { nonce: 1 },
      n1,
      { claim: 'nonce', state: 'wrong', found: 'missing', expected: 'n1' },
    ],
    [
      'that nobody asked for',
      { nonce: 'n1' },
      asked(parameter('state', 'n1')),
      { claim: 'nonce', state: 'absent', found: 'n1', because: 'the authorization request has no nonce' },
    ],
    [
      'without the request',
      { nonce: 'n1' },
      {},
      {
        claim: 'nonce',
        state: 'unknown',
        found: 'n1',
        because: 'the authorization request, which holds the nonce, is not here',
      },
    ],
  ])('%s', (_name, claims, parts, verdict) => {
    expect(judgeNonce(claims, subject(parts))).toEqual(verdict);
  });
});

describe('an id_token', () => {
  it('is judged claim by claim', () => {
    const response = parseResponse(`{"iss":"${issuer}","nonce":"n","iat":1,"exp":2,"aud":"c","at_hash":"h"}`);
    expect(judgeIdToken(subject({ response }))?.map(({ claim, state }) => [claim, state])).toEqual([
      ['iss', 'right'],
      ['aud', 'unknown'],
      ['nonce', 'unknown'],
      ['at_hash', 'unknown'],
      ['iat', 'right'],
      ['exp', 'wrong'],
    ]);
  });

  it.each([' ', '{"error":"invalid_grant"}', '{"id_token":"a.b.c.d.e"}'])(
    'that is not there, or cannot be read, is not judged: %j',
    (text) => {
      expect(judgeIdToken(subject({ response: parseResponse(text) }))).toBeUndefined();
    },
  );
});
