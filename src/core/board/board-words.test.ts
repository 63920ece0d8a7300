import { describe, expect, it } from 'vitest';
import { boardCardIds } from './board.ts';
import type { BoardFacts } from './board-facts.ts';
import { boardLine } from './board-words.ts';

const lineOf = (facts: BoardFacts): string => boardLine({ id: facts.kind, facts });

const request = {
  kind: 'request',
  form: 'http',
  method: 'POST',
  address: 'stg-id.singpass.gov.sg/fapi/token',
  parameters: 7,
  partial: false,
  hasProof: false,
  hasVerifier: false,
} as const;
const assertion = {
  kind: 'assertion',
  shape: 'jws',
  readable: true,
  alg: 'ES256',
  kid: 'key-1',
  expiresIn: 90,
  by: 'clock',
} as const;
const keys = { kind: 'keys', shape: 'set', keys: [] } as const;
const response = {
  kind: 'response',
  body: 'json',
  status: 401,
  error: 'invalid_client',
  accepted: false,
} as const;
const clock = { kind: 'clock', source: 'response-date', seconds: 1_795_155_200, signed: -5 } as const;
const es256 = { name: 'ES256', purpose: 'sig' } as const;

describe('the line of a card', () => {
  it.each<[BoardFacts, string]>([
    [request, 'POST stg-id.singpass.gov.sg/fapi/token · 7 parameters'],
    [
      { ...request, hasProof: true, hasVerifier: true, parameters: 1 },
      'POST stg-id.singpass.gov.sg/fapi/token · 1 parameter · DPoP · PKCE',
    ],
    [{ ...request, method: undefined, address: undefined, form: 'form-body' }, 'Form body · 7 parameters'],
    [{ ...request, method: 'GET', address: 'a.example/userinfo', parameters: 0 }, 'GET a.example/userinfo'],
    [
      { ...request, method: undefined, address: undefined, form: 'parameters', partial: true },
      'Form · 7 parameters · being filled in',
    ],
    [assertion, 'ES256 · kid key-1 · expires in 90 s'],
    [
      { ...assertion, kid: 'a'.repeat(43), expiresIn: -3700 },
      `ES256 · kid ${'a'.repeat(16)}… · expired by 1 hour 1 minute`,
    ],
    [{ ...assertion, expiresIn: 0 }, 'ES256 · kid key-1 · expired by 0 s'],
    [{ ...assertion, by: 'response-date' }, 'ES256 · kid key-1 · good for 90 s at the Date'],
    [{ ...assertion, by: 'given', expiresIn: -18 }, 'ES256 · kid key-1 · expired by 18 s at the time set'],
    [{ ...assertion, alg: undefined, kid: undefined, expiresIn: undefined }, 'no alg · no kid'],
    [{ ...assertion, shape: 'other', readable: false }, 'Not readable as a JWT'],
    [{ ...assertion, readable: false, expiresIn: undefined }, 'header not readable'],
    [{ ...assertion, shape: 'jwe', expiresIn: undefined }, 'Encrypted (five parts) · ES256 · kid key-1'],
    [
      { ...keys, keys: [es256, { name: 'ECDH-ES+A128KW', purpose: 'enc' }] },
      '2 keys: ES256 sig, ECDH-ES+A128KW enc',
    ],
    [{ ...keys, keys: [{ name: 'P-256', purpose: undefined }] }, '1 key: P-256'],
    [{ ...keys, keys: [es256, es256, es256] }, '3 keys: 3 × ES256 sig'],
    [
      { ...keys, keys: ['a', 'b', 'c', 'd'].map((name) => ({ name, purpose: undefined })) },
      '4 keys: a, b, c, …',
    ],
    [keys, 'No key in it'],
    [{ ...keys, shape: 'invalid-json' }, 'Not readable as JSON'],
    [response, '401 invalid_client'],
    [{ ...response, error: undefined, status: undefined, body: 'html' }, 'HTML page'],
    [{ ...response, error: undefined, status: 502, body: 'html' }, '502 HTML page'],
    [{ ...response, error: undefined, status: 200, accepted: true }, '200 accepted'],
    [clock, 'The response’s Date · signed 5 s before it'],
    [{ ...clock, source: 'given', seconds: 1e18, signed: undefined }, 'A time, set by you'],
    [{ ...clock, signed: 0 }, 'The response’s Date · signed in that second'],
    [{ ...clock, signed: undefined }, 'The response’s Date'],
    [
      { ...clock, source: 'given', signed: 7200 },
      '2026-11-20 06:13:20 UTC, set by you · signed 2 hours after it',
    ],
    [
      { ...request, method: undefined, address: 'a'.repeat(121), parameters: 0 },
      `${'a'.repeat(120)}… · 0 parameters`,
    ],
    [
      { ...request, method: 'GET', address: 'a'.repeat(120), parameters: 2 },
      `GET ${'a'.repeat(120)} · 2 parameters`,
    ],
    [{ ...request, method: 'GET', address: undefined, form: 'curl', parameters: 0 }, 'curl command'],
    [
      { ...assertion, alg: 'a'.repeat(24), kid: 'k'.repeat(16), expiresIn: 120.4 },
      `${'a'.repeat(24)} · kid ${'k'.repeat(16)} · expires in 120 s`,
    ],
    [
      { ...assertion, alg: 'a'.repeat(25), kid: 'k'.repeat(17), expiresIn: 121 },
      `${'a'.repeat(24)}… · kid ${'k'.repeat(16)}… · expires in 2 minutes 1 second`,
    ],
    [
      { ...assertion, shape: 'unsigned', readable: false, expiresIn: -1 },
      'Two parts, no signature · header not readable · expired by 1 s',
    ],
    [{ ...assertion, shape: 'empty' }, 'Empty'],
    [{ ...assertion, alg: undefined }, 'no alg · kid key-1 · expires in 90 s'],
    [{ ...keys, keys: ['a', 'b', 'c'].map((name) => ({ name, purpose: undefined })) }, '3 keys: a, b, c'],
    [
      { ...keys, keys: [es256, { name: 'k'.repeat(25), purpose: 'enc' }, es256] },
      `3 keys: 2 × ES256 sig, ${'k'.repeat(24)}… enc`,
    ],
    [{ ...keys, shape: 'html', keys: [es256] }, '1 key: ES256 sig'],
    [{ ...response, error: 'e'.repeat(60) }, `401 ${'e'.repeat(60)}`],
    [{ ...response, error: 'e'.repeat(61), status: undefined }, `${'e'.repeat(60)}…`],
    [{ ...response, error: undefined, body: 'json', status: undefined }, 'JSON, no error in it'],
    [{ ...response, error: undefined, body: 'client-message', status: undefined }, 'Message of a client'],
    [{ ...response, status: undefined, accepted: true }, 'Accepted'],
    [{ ...clock, signed: 0.4 }, 'The response’s Date · signed in that second'],
    [{ ...clock, signed: 0.6 }, 'The response’s Date · signed 1 s after it'],
    [{ ...clock, signed: -120 }, 'The response’s Date · signed 120 s before it'],
  ])('of %j', (facts, line) => {
    expect(lineOf(facts)).toBe(line);
  });

  it('says what to paste where a piece is missing', () => {
    expect(boardCardIds.map((id) => boardLine({ id, facts: undefined }))).toEqual([
      'Paste a request, or a token alone',
      'Paste the JWT that the client sends',
      'Paste the public key set',
      'Paste what came back',
      'This machine’s, until a response has a Date',
    ]);
  });

  it('stays short, whatever stands in the evidence', () => {
    const long = 'x'.repeat(100_000);
    for (const facts of [
      { ...request, address: long },
      { ...assertion, alg: long, kid: long },
      {
        ...keys,
        keys: Array.from({ length: 100 }, (_, at) => ({ name: `${at}${long}`, purpose: undefined })),
      },
      { ...response, error: long },
    ] satisfies readonly BoardFacts[])
      expect(lineOf(facts).length).toBeLessThan(200);
  });
});
