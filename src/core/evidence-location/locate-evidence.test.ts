import { beforeAll, describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet, toHttpRequest } from '../../testing/cases.ts';
import { makeAssertion, testRedirectUri } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import type { Evidence } from '../checks/outcome.ts';
import { locateEvidence } from './locate-evidence.ts';

/** The marked characters of every text that shows the evidence. */
function marked(given: Case, evidence: Evidence): readonly string[] {
  const location = locateEvidence(buildSubject(given, 0), evidence) ?? [];
  return location.map(
    ({ text, content, span }) => `${text}: ${JSON.stringify(content.slice(span.start, span.end))}`,
  );
}

const decoded = (part: string): string => Buffer.from(part, 'base64url').toString();
const encoded = (text: string): string => Buffer.from(text).toString('base64url');
/** What stands between the quotation marks of a line that `marked` makes. */
const charactersOf = (line: string | undefined): string => JSON.parse(line?.replace(/^[\w.]+: /, '') ?? '');
const upTo = (text: string, piece: string): string => text.slice(0, text.indexOf(piece) + piece.length);
const tokenOf = (header: string, claims: string): string => `${encoded(header)}.${encoded(claims)}.AAAA`;

const url = 'https://stg-id.singpass.gov.sg/fapi/token';

describe('evidence in a token', () => {
  const claims = '{"iss":"Zoë","aud":"https://a.sg/","n":1.5,"x.y":{"z":[{"k":"v"}]},"iss":"again"}';
  const given = { client_assertion: ` ${tokenOf('{"alg":"ES256","kid":"sig key"}', claims)} ` };
  const at = (path: string, more: Partial<Evidence> = {}): readonly string[] =>
    marked(given, { source: 'client_assertion', path, ...more });

  it('marks a text without its quotation marks, in the decoded part and in the token', () => {
    const [first, second] = at('claims.aud');
    expect(first).toBe('client_assertion.claims: "https://a.sg/"');
    // The bytes of the value begin within the first of these characters and end within the last.
    expect(decoded(`${encoded(claims).split(charactersOf(second))[0]}`)).toMatch(/"aud":"?$/);
    expect(decoded(upTo(encoded(claims), charactersOf(second)))).toMatch(/https:\/\/a\.sg\/$/);
  });

  it.each<[string, string, Partial<Evidence>, string]>([
    ['only what differs', 'claims.aud', { found: 'https://a.sg/', expected: 'https://a.sg' }, '/'],
    [
      'all of it where something is left out',
      'claims.aud',
      { found: 'https://a.sg/', expected: 'https://www.a.sg/' },
      'https://a.sg/',
    ],
    ['all of it beside a list', 'header.alg', { found: 'ES256', expected: 'ES384, ES512' }, 'ES256'],
    ['a number', 'claims.n', { found: '1.5' }, '1.5'],
    ['the last of two, as JSON is read', 'claims.iss', {}, 'again'],
    ['a member further in, whatever its name holds', 'claims.x.y.z[0].k', {}, 'v'],
    ['the name, where that is the fault', 'claims.aud', { found: 'aud', expected: 'audience' }, 'aud'],
    ['what is odd in a value', 'header.kid', { found: ' ' }, ' '],
  ])('marks %s', (_what, path, more, wanted) => {
    expect(at(path, more)[0]?.split(': ')[1]).toBe(JSON.stringify(wanted));
  });

  it('marks the second of two where that is the finding', () => {
    const twice = { client_assertion: tokenOf('{}', '{"a":1,"a":2,"a":3}') };
    const evidence = { source: 'client_assertion', path: 'claims.a', found: 'a a second time: 2' } as const;
    expect(marked(twice, evidence)[0]).toBe('client_assertion.claims: "2"');
  });

  it('marks nothing of what is missing', () => {
    expect(at('claims.exp', { found: 'missing' })).toEqual([]);
    expect(at('header.jwk.kty')).toEqual([]);
    expect(marked({ client_assertion: 'a.b' }, { source: 'client_assertion', path: 'signature' })).toEqual(
      [],
    );
  });

  it('marks the signature, and the token as a whole', () => {
    expect(at('signature')).toEqual(['client_assertion: "AAAA"']);
    expect(at('text')).toEqual([`client_assertion: ${JSON.stringify(given.client_assertion.trim())}`]);
  });

  it('marks what stands in front of a token', () => {
    const evidence = {
      source: 'client_assertion',
      path: 'text',
      found: 'Bearer eyJ',
      expected: 'eyJ…',
    } as const;
    expect(marked({ client_assertion: 'Bearer eyJhbGciOiJFUzI1NiJ9.e30.AAAA' }, evidence)).toEqual([
      'client_assertion: "Bearer "',
    ]);
  });

  it('marks the one broken character that a check saw', () => {
    const evidence = { source: 'client_assertion', path: 'header', span: { start: 3, end: 4 } } as const;
    expect(marked({ client_assertion: 'eyJ%bGciOiJFUzI1NiJ9.e30.AAAA' }, evidence)).toEqual([
      'client_assertion: "%"',
    ]);
  });

  it('marks where reading the JSON stopped', () => {
    const broken = { client_assertion: tokenOf('{}', "{'iss':1}") };
    expect(marked(broken, { source: 'client_assertion', path: 'claims' })[0]).toBe(
      'client_assertion.claims: "\'"',
    );
    const cut = { client_assertion: tokenOf('{}', '{"iss":"a') };
    expect(marked(cut, { source: 'client_assertion', path: 'claims' })[0]).toBe(
      'client_assertion.claims: "a"',
    );
  });

  it('counts past padding and white space inside a part', () => {
    const [header, part] = tokenOf('{}', '{"iss":"a","sub":"bcd"}').split('.');
    const wrapped = `${part?.slice(0, 4)}\n${part?.slice(4)}`;
    const [, raw] = marked(
      { client_assertion: `${header}.${wrapped}.AAAA` },
      { source: 'client_assertion', path: 'claims.iss' },
    );
    const plain = marked(
      { client_assertion: `${header}.${part}.AAAA` },
      { source: 'client_assertion', path: 'claims.iss' },
    );
    expect(raw).toBe(plain[1]);
  });

  it('marks the whole part where its bytes are no UTF-8', () => {
    const part = Buffer.from([
      0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x2c, 0x22, 0x61, 0x22, 0x3a, 0x32, 0x7d,
    ]).toString('base64url');
    expect(
      marked({ client_assertion: `e30.${part}.AAAA` }, { source: 'client_assertion', path: 'claims.a' }),
    ).toEqual(['client_assertion.claims: "2"', `client_assertion: "${part}"`]);
  });
});

describe('evidence in a request', () => {
  const body = 'code=a%2Bb&redirect_uri=https%3A%2F%2Frp.sg%2Fcb%2F&code=second&grantType=x&empty=';
  const request = `POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\nContent-Type: text/plain\r\n\r\n${body}`;
  const at = (path: string, more: Partial<Evidence> = {}): readonly string[] =>
    marked({ request }, { source: 'request', path, ...more });
  const start = request.indexOf('second');

  it.each<[string, string, Partial<Evidence>, readonly string[]]>([
    ['a value, decoded and as sent', 'parameters.code', {}, ['parameters.code: "a+b"', 'request: "a%2Bb"']],
    [
      'only what differs',
      'parameters.redirect_uri',
      { found: 'https://rp.sg/cb/', expected: 'https://rp.sg/cb' },
      ['parameters.redirect_uri: "/"', 'request: "%2F"'],
    ],
    [
      'the second of two in the request alone: the field holds the first',
      'parameters.code',
      { span: { start, end: start + 6 }, found: 'second' },
      ['request: "second"'],
    ],
    [
      'a wrong name',
      'parameters.grantType',
      { found: 'grantType', expected: 'grant_type' },
      ['request: "grantType"'],
    ],
    ['the name of an empty value', 'parameters.empty', { found: '' }, ['request: "empty="']],
    [
      'a header, whatever its case',
      'headers.content-type',
      { found: 'text/plain' },
      ['request: "text/plain"'],
    ],
    ['the method', 'method', { found: 'POST' }, ['request: "POST"']],
    [
      'the URL, of which the request line has the path',
      'url',
      {},
      [`endpoint: "${url}"`, 'request: "/fapi/token"'],
    ],
    ['what was found in the body', 'body', { found: 'grantType=x' }, ['request: "grantType=x"']],
    ['the body', 'body', {}, [`request: ${JSON.stringify(body)}`]],
    ['nothing of what is missing', 'parameters.client_id', {}, []],
    ['nothing of a header that is missing', 'headers.dpop', { found: 'missing' }, []],
  ])('marks %s', (_what, path, more, wanted) => {
    expect(at(path, more)).toEqual(wanted);
  });

  it('marks a note of the shell by its place', () => {
    const curl = `curl ${url} -d code=a & grant_type=b`;
    const span = { start: curl.indexOf('&'), end: curl.length };
    expect(
      marked({ request: curl }, { source: 'request', path: 'body', span, found: '& grant_type=b' }),
    ).toEqual(['request: "& grant_type=b"']);
  });

  it.each([
    [`curl -X PUT ${url}`, 'PUT'],
    [`curl -G -d a=b ${url}`, '-G'],
  ])('marks the method in %s', (command, wanted) => {
    expect(marked({ request: command }, { source: 'request', path: 'method' })).toEqual([
      `request: "${wanted}"`,
    ]);
  });

  it('marks the field alone where the form was filled in', () => {
    const parameters = { code: 'a b' };
    expect(marked({ parameters }, { source: 'request', path: 'parameters.code', found: ' ' })).toEqual([
      'parameters.code: " "',
    ]);
  });

  it('marks the token of a request as the token', async () => {
    const given = await fapiCase();
    const [first] = marked(given, { source: 'request', path: 'parameters.client_assertion' });
    expect(first).toMatch(/^client_assertion: "eyJ/);
  });

  it('follows a claim into the request that brought it', async () => {
    const assertion = await makeAssertion({ claims: { jti: 'used-before' } });
    const previous = toHttpRequest(url, { client_assertion: assertion });
    const [found] = marked(
      { previous_request: previous },
      { source: 'previous_request', path: 'claims.jti' },
    );
    expect(decoded(JSON.parse(found?.slice('previous_request: '.length) ?? '') as string)).toContain(
      'sed-before',
    );
  });

  it('finds parameters of a redirect and of an authorization request', async () => {
    expect(
      marked(
        { callback: 'https://rp.sg/cb?code=x&error=no%20way' },
        { source: 'callback', path: 'parameters.error' },
      ),
    ).toEqual(['callback: "no%20way"']);
    const given = await fapiCase();
    expect(marked(given, { source: 'authorization_request', path: 'parameters.redirect_uri' })).toEqual([
      `authorization_request: ${JSON.stringify(encodeURIComponent(testRedirectUri))}`,
    ]);
  });
});

describe('evidence in a key set', () => {
  let jwks = '';
  beforeAll(async () => {
    jwks = await makeKeySet();
  });
  const at = (path: string | undefined, more: Partial<Evidence> = {}): readonly string[] =>
    marked({ jwks }, { source: 'jwks', path, ...more });

  it('marks the value of a member, a key, the array', () => {
    expect(at('keys[1].use')).toEqual(['jwks: "enc"']);
    expect(at('keys[0]')[0]).toMatch(/^jwks: "\{\\n +\\"kty\\"/);
    expect(at('keys')[0]).toMatch(/^jwks: "\[\\n/);
  });

  it('marks the key that lacks a member', () => {
    expect(at('keys[1].x5c', { found: 'missing' })).toEqual(at('keys[1]'));
  });

  it('marks only what differs in a name', () => {
    expect(at('keys[0].kid', { found: 'sig-1', expected: 'sig1' })).toEqual(['jwks: "-"']);
  });

  it('marks the status and a header of an answer', () => {
    const answer = 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html></html>';
    expect(marked({ jwks: answer }, { source: 'jwks', path: 'document', found: 'status 404' })).toEqual([
      'jwks: "404"',
    ]);
    expect(marked({ jwks: answer }, { source: 'jwks', path: 'headers.content-type' })).toEqual([
      'jwks: "text/html"',
    ]);
  });

  it('marks the document itself, without what surrounds it', () => {
    expect(marked({ jwks: '\n[]\n' }, { source: 'jwks', path: 'document' })).toEqual(['jwks: "[]"']);
    expect(marked({ jwks: '{"keys":[]}' }, { source: 'jwks', path: 'keys' })).toEqual(['jwks: "[]"']);
  });

  it('keeps the two sets apart', () => {
    expect(marked({ other_jwks: jwks }, { source: 'other_jwks', path: 'keys[1].use' })).toEqual([
      'other_jwks: "enc"',
    ]);
  });
});

describe('evidence in a response', () => {
  const idToken = tokenOf('{"alg":"ES256"}', '{"aud":"client","nonce":"n-1"}');
  const response = `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 Unauthorized\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"error":"invalid_client","error_description":"no","id_token":"${idToken}"}`;
  const at = (path: string, more: Partial<Evidence> = {}): readonly string[] =>
    marked({ response }, { source: 'response', path, ...more });

  it.each<[string, Partial<Evidence>, string]>([
    ['status', { found: '401' }, '401'],
    ['headers.date', {}, 'Fri, 20 Nov 2026 06:13:20 GMT'],
    ['error', { found: 'invalid_client' }, 'invalid_client'],
    ['error_description', {}, 'no'],
    ['body', { found: 'invalid_cl' }, 'invalid_cl'],
  ])('marks %s', (path, more, wanted) => {
    expect(at(path, more)).toEqual([`response: ${JSON.stringify(wanted)}`]);
  });

  it('follows a claim into the token that came back', () => {
    const [found] = at('id_token.nonce');
    const claims = idToken.split('.')[1] ?? '';
    expect(decoded(upTo(claims, charactersOf(found)))).toMatch(/"nonce":"n-1$/);
    expect(at('id_token.acr', { found: 'missing' })).toEqual([]);
  });

  it('finds a member in a record of a log', () => {
    const line = '2026 ERROR {"msg":"{\\"error\\":\\"invalid_grant\\"}"}';
    expect(marked({ response: line }, { source: 'response', path: 'error' })).toEqual([
      'response: "invalid_grant"',
    ]);
  });

  it('marks what a client said where nothing came back', () => {
    const said = 'curl: (7) Failed to connect\nmore';
    expect(
      marked({ response: said }, { source: 'response', path: 'body', found: 'curl: (7) Failed to connect' }),
    ).toEqual(['response: "curl: (7) Failed to connect"']);
  });
});

describe('evidence elsewhere', () => {
  it('marks what is registered', () => {
    const expected = { jwks_uri: 'http://rp.sg/jwks', redirect_uris: ['https://a.sg', 'https://b.sg'] };
    expect(
      marked(
        { expected },
        { source: 'expected', path: 'jwks_uri', found: 'http://rp.sg/jwks', expected: 'https://rp.sg/jwks' },
      ),
    ).toEqual(['expected.jwks_uri: "http://rp.sg/jwks"']);
    expect(
      marked({ expected }, { source: 'expected', path: 'expected.redirect_uris', found: 'https://b.sg' }),
    ).toEqual(['expected.redirect_uris: "https://b.sg"']);
  });

  it('marks a line of TLS output, and nothing of the clock', () => {
    const certificates = 'depth=0\nverify error:num=10:certificate has expired\n';
    const found = 'verify error:num=10:certificate has expired';
    expect(marked({ certificates }, { source: 'certificates', path: 'output', found })).toEqual([
      `certificates: "${found}"`,
    ]);
    expect(marked({ certificates }, { source: 'now' })).toEqual([]);
  });

  it('passes over offsets that do not fit the text', () => {
    expect(
      marked(
        { certificates: 'short' },
        { source: 'certificates', path: 'output', span: { start: 3, end: 99 } },
      ),
    ).toEqual([]);
  });
});
