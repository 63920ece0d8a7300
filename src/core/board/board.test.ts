import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, makeKeySet, parRequest } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { type BoardCard, type BoardCardId, boardCardIds, boardOf } from './board.ts';
import { countFaults } from './board-faults.ts';

const dated = (status: number, body: object, date = 'Date: Fri, 20 Nov 2026 06:13:20 GMT\r\n'): string =>
  `HTTP/1.1 ${status} Error\r\n${date}Content-Type: application/json\r\n\r\n${JSON.stringify(body)}`;
const refused = dated(401, { error: 'invalid_client' });

async function boardOfCase(given: Case): Promise<readonly BoardCard[]> {
  return boardOf(await analyse(given, testNow));
}

const states = (board: readonly BoardCard[]): Readonly<Record<string, string>> =>
  Object.fromEntries(board.map(({ id, state }) => [id, state]));
const faults = (board: readonly BoardCard[]): Readonly<Record<string, number>> =>
  Object.fromEntries(board.map(({ id, faults: count }) => [id, count]));
const factsIn = (board: readonly BoardCard[], id: BoardCardId) => board.find((card) => card.id === id)?.facts;

describe('the state of the cards', () => {
  it('is missing throughout before anything is given, and the request would help most', () => {
    const board = boardOf(undefined);
    expect(board.map(({ id }) => id)).toEqual(boardCardIds);
    expect(board.map(({ state }) => state)).toEqual(['wanted', 'missing', 'missing', 'missing', 'missing']);
    expect(board.every((card) => card.facts === undefined && card.faults === 0)).toBe(true);
  });

  const ofRequest = (given: CaseChanges): Promise<Case> =>
    fapiCase({ now: undefined, jwks: undefined, ...given });

  it.each<[string, () => Promise<Case>, string | undefined]>([
    ['a token alone', async () => ({ client_assertion: await makeAssertion() }), 'request'],
    ['a key set alone', async () => ({ jwks: await makeKeySet() }), 'request'],
    ['an answer alone', async () => ({ response: refused }), 'request'],
    ['a request', () => ofRequest({}), 'keys'],
    ['a request and its answer', () => ofRequest({ response: refused }), 'keys'],
    ['a request and its keys', async () => ofRequest({ jwks: await makeKeySet() }), 'response'],
    ['all of it', async () => ofRequest({ jwks: await makeKeySet(), response: refused }), undefined],
  ])('given %s', async (_name, makeCase, wanted) => {
    const given = await makeCase();
    const board = await boardOfCase(given);
    expect(board.find(({ state }) => state === 'wanted')?.id).toBe(wanted);
    expect(states(board)).toMatchObject({
      ...(given.request === undefined ? {} : { request: 'given', assertion: 'given' }),
      ...(given.client_assertion === undefined ? {} : { assertion: 'given' }),
      ...(given.jwks === undefined ? {} : { keys: 'given' }),
      ...(given.response === undefined ? {} : { response: 'given', clock: 'given' }),
    });
  });

  it('is given for the request and the assertion of a pushed request that stands alone', async () => {
    const board = await boardOfCase({ authorization_request: await parRequest() });
    expect(states(board)).toMatchObject({ request: 'given', assertion: 'given', keys: 'wanted' });
    expect(factsIn(board, 'request')).toMatchObject({ address: 'stg-id.singpass.gov.sg/fapi/par' });
  });

  it('wants nothing more once the cause of the answer is proven', async () => {
    const given = await fapiCase({
      now: undefined,
      jwks: undefined,
      assertion: { claims: { aud: 'https://id.singpass.gov.sg/fapi' } },
      response: dated(401, {
        error: 'invalid_client',
        error_description: 'The client_assertion has missing or invalid claims.',
      }),
    });
    expect(states(await boardOfCase(given))).toEqual({
      request: 'given',
      assertion: 'given',
      keys: 'missing',
      response: 'given',
      clock: 'given',
    });
  });

  it('wants the clock where an answer without a Date leaves only the time open', async () => {
    const expired = { claims: { iat: testNow - 1000, exp: testNow - 900 } };
    const response = dated(401, { error: 'invalid_client' }, '');
    const given = await fapiCase({ now: undefined, assertion: expired, response });
    expect(states(await boardOfCase(given)).clock).toBe('wanted');
    expect(states(await boardOfCase({ ...given, now: testNow })).clock).toBe('given');
  });

  it('takes a token that cannot be read for given, and asks for no other', async () => {
    const board = await boardOfCase({ client_assertion: 'not a token' });
    expect(states(board)).toMatchObject({ request: 'wanted', assertion: 'given' });
    expect(factsIn(board, 'assertion')).toMatchObject({ readable: false, shape: 'other' });
  });
});

describe('the facts of the cards', () => {
  it('say what each piece is, and hold no value of it', async () => {
    const board = await boardOfCase(await fapiCase({ now: undefined, response: refused }));
    expect(board.map(({ facts }) => facts)).toEqual([
      {
        kind: 'request',
        form: 'http',
        method: 'POST',
        address: 'stg-id.singpass.gov.sg/fapi/token',
        parameters: 6,
        partial: false,
        hasProof: true,
        hasVerifier: true,
      },
      expect.objectContaining({ kind: 'assertion', shape: 'jws', alg: 'ES256', expiresIn: 115 }),
      {
        kind: 'keys',
        shape: 'set',
        keys: [
          { name: 'ES256', purpose: 'sig' },
          { name: 'ECDH-ES+A256KW', purpose: 'enc' },
        ],
      },
      { kind: 'response', body: 'json', status: 401, error: 'invalid_client', accepted: false },
      { kind: 'clock', source: 'response-date', seconds: testNow, signed: -5 },
    ]);
  });

  it.each([
    ['https://user:secret@host.example:8443/token?client_secret=s#f', 'host.example:8443/token'],
    ['https://host.example', 'host.example'],
    ['user:secret@host.example/token?code=s', 'host.example/token'],
  ])('name the address of %s without what may be secret', async (token_endpoint, address) => {
    const board = await boardOfCase({ token_endpoint, parameters: { grant_type: 'authorization_code' } });
    expect(factsIn(board, 'request')).toMatchObject({ address });
  });
});

describe('the facts of one card', () => {
  it('name no address where the request has none, and count what stands in the query', async () => {
    const body = 'grant_type=authorization_code&code_verifier=x';
    expect(factsIn(await boardOfCase({ request: body }), 'request')).toEqual({
      kind: 'request',
      form: 'form-body',
      method: undefined,
      address: undefined,
      parameters: 2,
      partial: false,
      hasProof: false,
      hasVerifier: true,
    });
    const inQuery = 'POST /token?a=1&b=2 HTTP/1.1\r\nHost: a.example\r\n\r\nc=3';
    expect(factsIn(await boardOfCase({ request: inQuery }), 'request')).toMatchObject({
      address: 'a.example/token',
      parameters: 3,
      hasVerifier: false,
    });
  });

  it.each([
    [
      { kty: 'EC', crv: 'P-256', alg: 'ES256' },
      { name: 'ES256', purpose: 'sig' },
    ],
    [
      { kty: 'EC', crv: 'P-256', use: 'enc' },
      { name: 'P-256', purpose: 'enc' },
    ],
    [
      { kty: 'RSA', alg: 7 },
      { name: 'RSA', purpose: undefined },
    ],
    [{ use: 'sig' }, { name: 'of no known type', purpose: 'sig' }],
  ])('name the key %j', async (jwk, key) => {
    const jwks = JSON.stringify({ keys: [jwk] });
    expect(factsIn(await boardOfCase({ jwks }), 'keys')).toEqual({ kind: 'keys', shape: 'set', keys: [key] });
  });

  it.each([
    ['HTTP/1.1 429 Too Many Requests\r\n\r\n', { body: 'empty', status: 429, error: undefined }],
    [dated(401, { error: 'invalid_token' }), { body: 'json', status: 401, error: 'invalid_token' }],
    [dated(400, { error: 'made_up' }), { body: 'json', status: 400, error: 'made_up' }],
  ])('tell the answer %j', async (response, facts) => {
    expect(factsIn(await boardOfCase({ response }), 'response')).toEqual({
      kind: 'response',
      accepted: false,
      ...facts,
    });
  });

  it('tell how long before the time that was given it was signed', async () => {
    const client_assertion = await makeAssertion({ claims: { iat: testNow - 30 } });
    expect(factsIn(await boardOfCase({ client_assertion, now: testNow }), 'clock')).toEqual({
      kind: 'clock',
      source: 'given',
      seconds: testNow,
      signed: -30,
    });
    expect(factsIn(await boardOfCase({ now: testNow }), 'clock')).toMatchObject({ signed: undefined });
    expect(factsIn(await boardOfCase({ client_assertion }), 'clock')).toBeUndefined();
  });
});

describe('the faults of the cards', () => {
  it.each<[Evidence, BoardCardId]>([
    [{ source: 'client_assertion' }, 'assertion'],
    [{ source: 'request', path: 'parameters.client_assertion' }, 'assertion'],
    [{ source: 'request', path: 'parameters.code' }, 'request'],
    [{ source: 'dpop' }, 'request'],
    [{ source: 'authorization_request' }, 'request'],
    [{ source: 'authorization_url' }, 'request'],
    [{ source: 'par_response' }, 'request'],
    [{ source: 'callback' }, 'request'],
    [{ source: 'previous_request' }, 'request'],
    [{ source: 'discovery' }, 'request'],
    [{ source: 'jwks' }, 'keys'],
    [{ source: 'other_jwks' }, 'keys'],
    [{ source: 'certificates' }, 'keys'],
    [{ source: 'expected' }, 'keys'],
    [{ source: 'response' }, 'response'],
    [{ source: 'provider_jwks' }, 'response'],
    [{ source: 'now' }, 'clock'],
  ])('by evidence of %j lie in %s', async (first, card) => {
    const given = await fapiCase({ parameters: { grant_type: undefined } });
    const { findings } = (await analyse(given, testNow)).diagnosis;
    const moved = findings.map((finding) => ({ ...finding, evidence: [first] as const }));
    const counts = boardCardIds.map((id) => [id, countFaults(id, { findings: moved })]);
    expect(counts).toEqual(boardCardIds.map((id) => [id, id === card ? 1 : 0]));
  });

  it('lie where their first evidence stands', async () => {
    const given = await fapiCase({
      parameters: { grant_type: 'authorization-code' },
      assertion: {
        claims: { aud: 'https://id.singpass.gov.sg/fapi', exp: testNow - 10, iat: testNow - 100 },
      },
      jwks: '{"keys":[',
    });
    expect(faults(await boardOfCase(given))).toEqual({
      request: 1,
      assertion: 2,
      keys: 1,
      response: 0,
      clock: 0,
    });
  });

  it('lie in the clock where the clock that signed is off', async () => {
    const ahead = { claims: { iat: testNow + 3600, exp: testNow + 3700 } };
    expect(faults(await boardOfCase(await fapiCase({ assertion: ahead })))).toMatchObject({
      assertion: 0,
      clock: 1,
    });
  });

  it('are as many as the diagnosis has', async () => {
    const given = await fapiCase({ assertion: { claims: { aud: 'x', iss: 'y', sub: 'z' } }, jwks: '[]' });
    const { diagnosis, ...rest } = await analyse(given, testNow);
    const all = boardOf({ diagnosis, ...rest }).reduce((sum, card) => sum + card.faults, 0);
    expect(all).toBeGreaterThan(1);
    expect(all).toBe(diagnosis.findings.filter(({ severity }) => severity === 'error').length);
  });
});
