import { describe, expect, it } from 'vitest';
import { encodePart } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { locateEvidence } from './locate-evidence.ts';

const token = (claims: object): string => `${encodePart({ alg: 'ES256' })}.${encodePart(claims)}.c2ln`;
/** Each text that shows the evidence, with its marked characters. */
const marked = (given: Case, evidence: Evidence): readonly (readonly [string, string])[] =>
  (locateEvidence(buildSubject(given, 0), evidence) ?? []).map(({ text, content, span }) => [
    text,
    content.slice(span.start, span.end),
  ]);

describe('evidence in each text of a case', () => {
  const login = 'https://as.example/auth?client_id=c&request_uri=urn%3Ax';
  const set = '{"keys":[{"kty":"EC","use":"sig"}]}';
  it.each<readonly [Case, Evidence, readonly (readonly [string, string])[]]>([
    [{ dpop: token({ htm: 'POST' }) }, { source: 'dpop', path: 'signature' }, [['dpop', 'c2ln']]],
    [
      { authorization_url: login },
      { source: 'authorization_url', path: 'parameters.client_id' },
      [['authorization_url', 'c']],
    ],
    [{ authorization_request: login }, { source: 'authorization_url', path: 'parameters.client_id' }, []],
    [
      { authorization_request: login },
      { source: 'authorization_request', path: 'parameters.client_id' },
      [['authorization_request', 'c']],
    ],
    [
      { callback: 'https://rp.example/cb?error=x' },
      { source: 'callback', path: 'url' },
      [['callback', 'https://rp.example/cb?error=x']],
    ],
    [{ callback: 'https://rp.example/cb?error=x' }, { source: 'callback', path: 'headers.date' }, []],
    [{ provider_jwks: set }, { source: 'provider_jwks', path: 'keys[0].use' }, [['provider_jwks', 'sig']]],
    [{ jwks: set }, { source: 'provider_jwks', path: 'keys[0].use' }, []],
    [{ other_jwks: set }, { source: 'provider_jwks', path: 'keys[0].use' }, []],
    [
      { response: '{"error":"a"}', par_response: '{"error":"b"}' },
      { source: 'par_response', path: 'error' },
      [['par_response', 'b']],
    ],
    [
      { response: '{"error":"a"}', par_response: '{"error":"b"}' },
      { source: 'response', path: 'error' },
      [['response', 'a']],
    ],
    [
      { discovery: '{"issuer":"i"}' },
      { source: 'discovery', path: 'issuer', found: 'i"}' },
      [['discovery', 'i"}']],
    ],
    [
      { expected: { client_id: 'c' } },
      { source: 'expected', path: 'client_id', found: 'c' },
      [['expected.client_id', 'c']],
    ],
    [{ expected: { client_id: 'c' } }, { source: 'expected', path: 'name', found: 'c' }, []],
    [{ expected: { client_id: 'c' } }, { source: 'expected', found: 'c' }, []],
    [{}, { source: 'expected', path: 'client_id', found: 'c' }, []],
    [{}, { source: 'callback', path: 'parameters.code' }, []],
    [{}, { source: 'previous_request', path: 'url' }, []],
    [{}, { source: 'client_assertion', path: 'text' }, []],
    [{}, { source: 'request', path: 'parameters.code' }, []],
    [{ certificates: 'abc' }, { source: 'certificates', span: { start: -1, end: 2 } }, []],
    [{ certificates: 'abc' }, { source: 'certificates', span: { start: 1, end: 1 } }, []],
    [
      { certificates: 'abc' },
      { source: 'certificates', span: { start: 0, end: 3 } },
      [['certificates', 'abc']],
    ],
  ])('%j, %j', (given, evidence, wanted) => {
    expect(marked(given, evidence)).toEqual(wanted);
  });

  it('counts the places of a token, and of an address, in the field that holds them with what was copied', () => {
    const dpop = `DPoP: ${token({ htm: 'POST' })}`;
    const [, raw] = locateEvidence(buildSubject({ dpop }, 0), { source: 'dpop', path: 'claims.htm' }) ?? [];
    expect(raw?.span.start).toBeGreaterThan(dpop.indexOf('.'));
    expect(raw?.content.slice(5)).toBe(dpop.slice(5));
    const callback = 'const url = "https://rp.example/cb?code=abc";';
    const [place] =
      locateEvidence(buildSubject({ callback }, 0), { source: 'callback', path: 'parameters.code' }) ?? [];
    expect(callback.slice(place?.span.start, place?.span.end)).toBe('abc');
  });

  it('is marked in the token and in its decoded part', () => {
    const [decoded, raw] = marked({ dpop: token({ htm: 'POST' }) }, { source: 'dpop', path: 'claims.htm' });
    expect(decoded).toEqual(['dpop.claims', 'POST']);
    expect(raw?.[0]).toBe('dpop');
  });
});

describe('evidence in the fields of the form', () => {
  const head = 'POST /t?scope=a&code=q HTTP/1.1\r\nHost: as.example\r\nDPoP: abc\r\n\r\n';
  const texts = (request: string, evidence: Partial<Evidence>) =>
    marked({ request }, { source: 'request', ...evidence });

  it.each<readonly [string, Partial<Evidence>, readonly (readonly [string, string])[]]>([
    [
      'code=b',
      { path: 'headers.dpop' },
      [
        ['dpop', 'abc'],
        ['request', 'abc'],
      ],
    ],
    [
      'code=b',
      { path: 'parameters.code' },
      [
        ['parameters.code', 'b'],
        ['request', 'b'],
      ],
    ],
    // The field shows the body: what stands in the query is seen in the request alone.
    ['code=b', { path: 'parameters.scope' }, [['request', 'a']]],
    ['code=b', { path: 'parameters.code', found: 'q' }, [['request', 'q']]],
    [
      '',
      { path: 'parameters.code' },
      [
        ['parameters.code', 'q'],
        ['request', 'q'],
      ],
    ],
    ['code=b', { path: 'parameters.code', found: 'code' }, [['request', 'code']]],
    ['code=b', { path: 'x.parameters.code' }, []],
    ['code=b', {}, []],
  ])('%j, %j', (body, evidence, wanted) => {
    expect(texts(`${head}${body}`, evidence)).toEqual(wanted);
  });
});

describe('a claim that a message brought along', () => {
  const request = (jti: string): string =>
    `POST /t HTTP/1.1\r\nHost: as.example\r\n\r\nclient_assertion=${token({ jti })}`;

  it.each<readonly [Case, Evidence['source']]>([
    [{ request: request('j') }, 'request'],
    [{ previous_request: request('j') }, 'previous_request'],
    [
      {
        authorization_request: request('j').replace(
          'client_assertion',
          'response_type=code&client_assertion',
        ),
      },
      'authorization_request',
    ],
  ])('is marked in it: %#', (given, source) => {
    const found = marked(given, { source, path: 'claims.jti' });
    expect(found.map(([text]) => text)).toEqual([source]);
  });
});
