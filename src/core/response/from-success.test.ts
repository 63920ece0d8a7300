import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import { fromSuccess } from './from-success.ts';
import type { ParsedResponse } from './parsed-response.ts';
import type { Verdict } from './verdict.ts';

const issued: Verdict = {
  guide: 'success',
  causes: faultsOfGroups('K'),
  summary: 'The server accepted the request and issued tokens.',
  source: 'unknown',
  clears: [
    'network',
    'transport',
    'parameters',
    'assertion-format',
    'header',
    'key-set',
    'signature',
    'claims',
    'dpop',
    'grant',
    'encryption-key',
  ],
  references: ['RFC 6749 §5.1'],
};
const pushed: Verdict = {
  guide: 'success',
  causes: ['par-request-uri-expired'],
  summary:
    'The server accepted a pushed authorization request and gave its request_uri; this is no answer to a token request.',
  source: 'unknown',
  clears: [],
  references: ['RFC 9126 §2.2'],
};
const leftOut = (status: number): Verdict => ({
  ...issued,
  summary: `Status ${status}: the request was accepted. The body is not in what was pasted.`,
});
const other = (summary: string): Verdict => ({
  guide: 'not-from-the-token-endpoint',
  causes: ['wrong-path', 'wrong-host-env', 'method-get', ...faultsOfGroups('A', 'J')],
  summary,
  source: 'unknown',
  clears: [],
  references: ['RFC 6749 §5.1'],
});
const empty = (status: number): Verdict =>
  other(`Status ${status} and an empty body: the token endpoint answers with tokens.`);
const noToken = (status: number): Verdict =>
  other(`Status ${status}, but no token in the body: something other than the token endpoint answered.`);

const token = (claims: object): string => `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.AA`;
const header = (name: string, value: string) => ({ name, value });
const ofJson = [header('X', 'y'), header('Content-Type', 'application/JSON; charset=utf-8')];

describe('an answer without an error', () => {
  it.each<[string, Partial<ParsedResponse>, Verdict | undefined]>([
    ['that holds an access token', { kind: 'json', json: { access_token: 'a' } }, issued],
    ['that holds an id_token', { kind: 'json', json: { id_token: 'a' }, status: 200 }, issued],
    ['that holds the type of a token', { kind: 'json', json: { token_type: 'DPoP' } }, issued],
    [
      'that holds tokens, whatever the status',
      { kind: 'json', json: { id_token: 'a' }, status: 400 },
      issued,
    ],
    ['that holds a token that is no text', { kind: 'json', json: { access_token: 7 } }, undefined],
    ['that holds tokens and an error', { json: { access_token: 'a' }, error: 'e' }, undefined],
    ['that holds a request_uri', { kind: 'json', json: { request_uri: 'urn:x' } }, pushed],
    ['that holds a request_uri, created', { kind: 'json', json: { request_uri: 'u' }, status: 201 }, pushed],
    [
      'that holds a request_uri, refused',
      { kind: 'json', json: { request_uri: 'u' }, status: 400 },
      undefined,
    ],
    [
      'of userinfo',
      { kind: 'jwt', body: token({ sub: 's', iss: 'i' }), status: 200 },
      { ...issued, summary: 'A token alone, as the userinfo endpoint answers.' },
    ],
    [
      'of userinfo, cut off or blacked out',
      {
        headers: [header('content-type', 'application/jwt;charset=utf-8')],
        body: 'eyJhbGciOi…',
        status: 200,
      },
      {
        ...issued,
        summary: 'A token by its Content-Type, as userinfo answers; what was pasted of it cannot be read.',
      },
    ],
    [
      'of userinfo without its body',
      { kind: 'empty', body: '', status: 200, headers: [header('Content-Type', 'application/jwt')] },
      leftOut(200),
    ],
    [
      'of userinfo, refused',
      { headers: [header('content-type', 'application/jwt')], body: 'eyJhbGciOi…', status: 500 },
      undefined,
    ],
    [
      'that is an id_token',
      { kind: 'jwt', body: token({ nonce: 'n', iss: 'i' }) },
      { ...issued, summary: 'An id_token alone, as it is once it has been decrypted.' },
    ],
    ['that is a token under an error', { kind: 'jwt', body: token({}), status: 500 }, undefined],
    ['of words without a status', {}, undefined],
    ['in HTML', { kind: 'html', status: 200 }, undefined],
    ['of status 199', { status: 199 }, undefined],
    ['of status 300', { status: 300 }, undefined],
    ['of a status alone', { kind: 'empty', body: '', status: 200 }, leftOut(200)],
    ['of the last such status', { kind: 'empty', body: '', status: 299 }, leftOut(299)],
    ['of a status and a word', { status: 200, body: 'a'.repeat(39) }, leftOut(200)],
    ['of a status and more words', { status: 200, body: 'a'.repeat(40) }, noToken(200)],
    ['of a status and other JSON', { kind: 'json', json: {}, body: '{}', status: 200 }, noToken(200)],
    ['of a status for no content', { kind: 'empty', body: '', status: 204 }, empty(204)],
    ['that announces JSON', { kind: 'empty', body: '', status: 200, headers: ofJson }, leftOut(200)],
    ['that announces JSON and brings words', { status: 200, headers: ofJson, body: 'ok' }, noToken(200)],
    [
      'that announces JSON of no length',
      { kind: 'empty', body: '', status: 200, headers: [...ofJson, header('Content-Length', '0')] },
      empty(200),
    ],
    [
      'that announces JSON of some length',
      { kind: 'empty', body: '', status: 200, headers: [...ofJson, header('Content-Length', '10')] },
      leftOut(200),
    ],
    [
      'that announces text',
      { kind: 'empty', body: '', status: 200, headers: [header('Content-Type', 'text/plain')] },
      empty(200),
    ],
    [
      'that announces nothing',
      { kind: 'empty', body: '', status: 200, headers: [header('X', 'y')] },
      empty(200),
    ],
  ])('%s', (_name, parts, verdict) => {
    const response = { text: '', kind: 'text', headers: [], hops: [], body: 'x', truncated: false } as const;
    expect(fromSuccess({ ...response, ...parts })).toEqual(verdict);
  });
});
