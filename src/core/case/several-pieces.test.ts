import { beforeAll, describe, expect, it } from 'vitest';
import { makeKeySet } from '../../testing/cases.ts';
import { makeCertificate } from '../../testing/certificates.ts';
import { dpopKey } from '../../testing/keys.ts';
import { pushedAnswer, testLogin } from '../../testing/logins.ts';
import { makeAssertion, makeDpopProof, testAssertionType, testCode } from '../../testing/tokens.ts';
import { recognisePaste } from './recognise.ts';

const endpoint = 'https://stg-id.singpass.gov.sg/fapi/token';
const page = '<!DOCTYPE html>\n<html>\n<body>\n<h1>403 Forbidden</h1>\n</body>\n</html>';
const discovery = { issuer: 'https://a.sg', token_endpoint: endpoint, jwks_uri: 'https://a.sg/jwks' };
const headed = 'HTTP/1.1 502 Bad Gateway\nServer: nginx\n\n<html>\n<h1>502</h1>\n</html>';
const claims = { iss: 'a', sub: 'a', aud: 'https://a.sg', exp: 1 };

interface Piece {
  /** The field that it fills; empty: none. */
  readonly field: string;
  readonly text: string;
}
let pieces: Readonly<Record<string, Piece>>;
let token: string;

beforeAll(async () => {
  token = await makeAssertion();
  const proof = await makeDpopProof({ key: await dpopKey() });
  const keys = await makeKeySet();
  const body = `grant_type=authorization_code&code=${testCode}&client_assertion_type=${encodeURIComponent(testAssertionType)}&client_assertion=${token}`;
  const pushed = `response_type=code&state=s&client_id=a&client_assertion_type=${encodeURIComponent(testAssertionType)}&client_assertion=${token}`;
  const certificate = (await makeCertificate()).replace(/.{64}/g, '$&\n');
  const python = `{'grant_type': 'authorization_code', 'code': '${testCode}', 'client_assertion': '${token}'}`;
  pieces = {
    curl: { field: 'request', text: `curl -i '${endpoint}' \\\n  -H 'DPoP: ${proof}' \\\n  -d '${body}'` },
    message: {
      field: 'request',
      text: `POST /fapi/token HTTP/1.1\nHost: stg-id.singpass.gov.sg\nDPoP: ${proof}\n\n${body}`,
    },
    form: { field: 'request', text: body },
    print: { field: 'request', text: python },
    code: { field: 'request', text: `response = requests.post(\n    "${endpoint}",\n    data=${python},\n)` },
    'pushed request': {
      field: 'authorization_request',
      text: `POST /fapi/par HTTP/1.1\nHost: a.sg\n\n${pushed}`,
    },
    'pushed form': { field: 'authorization_request', text: pushed },
    'key set': { field: 'jwks', text: keys },
    'key set in a line': { field: 'jwks', text: JSON.stringify(JSON.parse(keys)) },
    'bare keys': { field: 'jwks', text: JSON.stringify(JSON.parse(keys).keys, null, 2) },
    'wrapped keys': { field: 'jwks', text: JSON.stringify({ jwks: JSON.parse(keys) }, null, 2) },
    'served keys': { field: 'jwks', text: `HTTP/1.1 200 OK\nContent-Type: application/json\n\n${keys}` },
    'public key': {
      field: 'jwks',
      text: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\nAAAA==\n-----END PUBLIC KEY-----',
    },
    certificate: {
      field: 'certificates',
      text: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`,
    },
    answer: { field: 'response', text: '{\n  "error": "invalid_client"\n}' },
    'answer in a line': { field: 'response', text: '{"error":"invalid_client"}' },
    'whole answer': { field: 'response', text: 'HTTP/2 400\ndate: x\n\n{"error":"invalid_client"}' },
    page: { field: 'response', text: page },
    'whole page': { field: 'response', text: headed },
    callback: { field: 'callback', text: testLogin.callbackUrl },
    'callback as the server saw it': {
      field: 'callback',
      text: `GET /callback?code=${testCode}&state=a HTTP/1.1\nHost: rp.example.sg`,
    },
    metadata: { field: 'discovery', text: JSON.stringify(discovery, null, 2) },
    'metadata in a line': { field: 'discovery', text: JSON.stringify(discovery) },
    proof: { field: 'dpop', text: proof },
    'pushed answer': { field: 'par_response', text: pushedAnswer().replaceAll('\r', '') },
    'claims in JSON': { field: '', text: JSON.stringify(claims, null, 2) },
  };
});

/** Two requests need words or a line between them to be two. */
const separators = {
  'a line break': '\n',
  'an empty line': '\n\n',
  'three empty lines': '\n\n\n\n',
  'a ruler': '\n\n---\n\n',
  words: '\n\nand this is what we have\n\n',
  'words in the next line': '\nand this is what we have\n',
  Windows: '\r\n\r\n',
} as const;

const bare = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll('\r', '')
    .replace(/^\s*(?:---|and this is what we have)\n/, '')
    .replace(/\n\s*(?:---|and this is what we have)\s*$/, '')
    .trim();

describe('two pieces in one paste', () => {
  it.each(Object.entries(separators))('fill each its own field: %s', (_name, separator) => {
    const wrong: string[] = [];
    for (const [one, above] of Object.entries(pieces))
      for (const [other, below] of Object.entries(pieces)) {
        if (above.field === below.field) continue;
        // The request already has it.
        if ([above.field, below.field].includes('request') && [above.field, below.field].includes('dpop'))
          continue;
        const end = separator.startsWith('\r') ? '\r\n' : '\n';
        const text = `${above.text}${separator}${below.text}`.replaceAll(/\r?\n/g, end);
        const found = recognisePaste(text).pieces.filter(({ field }) => field !== undefined);
        const texts = Object.fromEntries(found.map(({ field, text: own }) => [field, bare(own)]));
        const expected = [above, below].filter(({ field }) => field !== '');
        const isRight =
          found.length === expected.length && expected.every(({ field, text: own }) => texts[field] === own);
        if (!isRight) wrong.push(`${one} + ${other}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('what stands below', () => {
  const fields = (text: string): readonly unknown[] =>
    recognisePaste(text).pieces.map(({ kind, field, text: own }) => [field ?? kind, own.trim()]);

  it('a command that fetches keys or metadata is theirs, and no token request with GET', () => {
    for (const below of ['{"keys":[]}', JSON.stringify(discovery)])
      for (const command of [
        'curl -s https://a.sg/x.json',
        'curl -i https://a.sg/x.json\nHTTP/1.1 200 OK\n',
        'GET /x.json HTTP/1.1\nHost: a.sg\n\nHTTP/1.1 200 OK\n',
      ])
        expect(fields(`${command}\n${below}`).map((piece) => (piece as string[])[0])).toEqual([
          below.includes('keys') ? 'jwks' : 'discovery',
          'unknown',
        ]);
    expect(fields('curl https://a.sg/token\n{"error":"invalid_request"}')[0]).toEqual([
      'request',
      'curl https://a.sg/token',
    ]);
  });

  it('a token is another, and each fills its field', async () => {
    const { text: proof = '' } = pieces.proof ?? {};
    for (const gap of ['\n', '\n\n', '\n---\n', '\r\n'])
      expect(fields(`${token}${gap}${proof}`)).toEqual([
        ['client_assertion', token],
        ['dpop', proof],
      ]);
    expect(fields(`DPoP proof:\n${proof}\n\nJWKS: [\n  {"kty":"EC"}\n]`)).toEqual([
      ['dpop', proof],
      ['jwks', '[\n  {"kty":"EC"}\n]'],
      ['unknown', 'JWKS:'],
    ]);
    expect(fields(`client_assertion=${token}\nThanks a lot`)[0]).toEqual([
      'request',
      `client_assertion=${token}`,
    ]);
    expect(fields(`client_assertion=${token}\ncode=abc`)).toHaveLength(1);
    const { code, form } = pieces;
    for (const below of [code?.text, form?.text])
      expect(fields(`Client assertion: ${token}\n\n${below}`).at(-1)).toEqual(['request', below]);
  });

  it('claims and headers that were decoded are no answer', () => {
    for (const json of [claims, { alg: 'ES256', kid: 'a' }, { htm: 'POST', htu: endpoint, iat: 1 }])
      expect(recognisePaste(JSON.stringify(json)).pieces.map(({ kind }) => kind)).toEqual(['unknown']);
    expect(recognisePaste('{"iss":"https://a.sg","sub":"s=S1","exp":1}').pieces[0]?.field).toBe('response');
  });

  it('a body stays with its message, JSON with the command that sends it', () => {
    for (const whole of [
      `POST /token HTTP/1.1\nHost: a\n\n{"grant_type":"x","client_assertion":"a"}`,
      `curl https://a.sg/token -d @- <<EOF\n{"grant_type":"x","client_assertion":"a"}\nEOF`,
      `curl https://a.sg/token -d '\n{"error":"x"}\n'`,
      `curl https://a.sg/token -d "--b\nContent-Disposition: form-data; name=client_assertion\n\n${token}\n--b--"`,
      `assertion=${token}\ngrant_type=a\ncode=b`,
      `grant_type=a\nclient_assertion={"iss":"a","sub":"a","aud":"b","exp":1}\ncode=b`,
    ])
      expect(fields(whole)).toEqual([['request', whole]]);
  });

  it('an exception is the answer, below a command, code and a print', () => {
    const thrown = [
      'OPError: invalid_client\n    at grant (/app/client.js:1:2)',
      'Traceback (most recent call last):\n  File "a.py", line 1\nOAuthError: invalid_client: no',
      'org.springframework.OAuth2AuthorizationException: [invalid_client] no\n\tat a.B.c(B.java:1)',
    ];
    for (const name of ['curl', 'code', 'print'])
      for (const text of thrown)
        for (const gap of ['\n', '\n\n', '\n---\n'])
          expect(fields(`${pieces[name]?.text}${gap}${text}`)[1], name + gap + text).toEqual([
            'response',
            text,
          ]);
  });

  it('a request is another one, where each is whole by itself', () => {
    const call = (path: string, name: string): string =>
      `const params = new URLSearchParams();\nparams.append("${name}", "code");\nparams.append("client_assertion", "${token}");\nawait fetch("https://stg-id.singpass.gov.sg/fapi/${path}", { method: "POST", body: params });`;
    const { curl, form, print, 'pushed form': pushed } = pieces;
    const [pushedCode, code] = [call('par', 'response_type'), call('token', 'grant_type')];
    const written = `POST https://a.sg/token\nHost: a.sg\n\n${form?.text}`;
    const logged = `2026-11-20 06:13:20.123 DEBUG POST https://a.sg/token body=${form?.text}`;
    const pushedCurl = `curl https://a.sg/par -d '${pushed?.text}'`;
    for (const [one, other, first] of [
      [pushedCode, code, 'authorization_request'],
      [code, pushedCode, 'request'],
      [pushedCurl, form?.text, 'authorization_request'],
      [pushedCurl, print?.text, 'authorization_request'],
      [pushedCurl, written, 'authorization_request'],
      [pushedCurl, logged, 'authorization_request'],
      [print?.text, pushed?.text, 'request'],
      [curl?.text, pushedCode, 'request'],
    ])
      for (const gap of ['\n\n', '\n\nand then\n\n'])
        expect(fields(`${one}${gap}${other}`).map((piece) => (piece as string[])[0])).toEqual(
          first === 'request' ? ['request', 'authorization_request'] : ['authorization_request', 'request'],
        );
    const shared = `const assertion = "${token}";\n\n${call('token', 'grant_type').replace(`"${token}"`, 'assertion')}`;
    expect(
      fields(`${shared}\n\n${call('par', 'response_type').replace(`"${token}"`, 'assertion')}`),
    ).toHaveLength(1);
  });

  it('what the shell says of a job stays with the answer below it', () => {
    const text = '[1] 24535\n{"error":"invalid_request"}';
    expect(fields(text)).toEqual([['response', text]]);
  });

  it('a collection of Postman is read beside an answer', () => {
    const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
    const body = { mode: 'raw', raw: 'grant_type=a&client_assertion=b' };
    const item = [{ name: 'T', request: { method: 'POST', url: { raw: endpoint }, header: [], body } }];
    const collection = JSON.stringify({ info: { name: 'L', schema }, item });
    const line = `POST /fapi/token HTTP/1.1\nHost: a.sg\n\na=b&c=d\n{"a":"b&c=d"}`;
    expect(fields(line)[0]).toEqual(['request', line.slice(0, line.indexOf('\n{'))]);
    for (const text of [`${collection}\n\n${page}`, `${page}\n\n${collection}`, `${collection}\n${headed}`])
      expect(
        recognisePaste(text)
          .pieces.map(({ field }) => field)
          .sort(),
      ).toEqual(['request', 'response']);
  });
});
