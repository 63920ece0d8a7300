import { describe, expect, it } from 'vitest';
import kept from '../../testing/fixtures/written-requests.fixture.json' with { type: 'json' };
import { curlCmd } from './curl-cmd.ts';
import { curlPowerShell } from './curl-powershell.ts';
import type { ExportRequest } from './export-request.ts';
import { har } from './har.ts';
import { httpFile } from './http-file.ts';
import { invokeRestMethod } from './invoke-rest-method.ts';
import { postman } from './postman.ts';
import { exportFormatOf, exportFormats } from './registry.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A login by the code flow whose secrets are variables, with a proof. */
const ordinary: ExportRequest = {
  url: 'https://server.example/fapi/token?keep=1#part',
  method: 'POST',
  headers: [
    { name: 'DPoP', value: '', variable: 'DPOP' },
    { name: 'Accept', value: 'application/json' },
  ],
  parameters: [
    { name: 'client_id', value: 'client-1' },
    { name: 'redirect_uri', value: 'https://rp.example/callback' },
    { name: 'grant_type', value: 'authorization_code' },
    { name: 'code', value: '', variable: 'CODE' },
    { name: 'client_assertion_type', value: assertionType },
    { name: 'client_assertion', value: '', variable: 'CLIENT_ASSERTION' },
    { name: 'code_verifier', value: '', variable: 'CODE_VERIFIER' },
  ],
  signing: {
    algorithm: 'ES256',
    instead: undefined,
    typ: 'JWT',
    keyId: { value: 'sig-1' },
    clientId: { value: 'client-1' },
    audience: { value: 'https://server.example/fapi' },
    lifetimeSeconds: 60,
    proof: { algorithm: 'ES256', address: 'https://server.example/fapi/token', lifetimeSeconds: 50 },
  },
  now: 1_795_155_200,
  remarks: [],
};

/** Without a proof, at a server without TLS, with values that no quoting leaves as they are; what signs is not known. */
const bare: ExportRequest = {
  url: 'http://localhost:8080/a',
  method: 'PUT',
  headers: [
    { name: 'X-A', value: 'it\'s "a" $b %c% \\ line\r\nend\\' },
    { name: 'X-B`$%', value: '', variable: 'HEADER_B' },
    { name: 'x-a', value: 'again' },
  ],
  parameters: [
    { name: 'a b', value: 'it\'s "a" $b %c% \\' },
    { name: 'c', value: 'é\n' },
    { name: 'd%e', value: '', variable: 'PARAM_D' },
    { name: 'f', value: 'g&h' },
    { name: '', value: '' },
  ],
  signing: {
    ...ordinary.signing,
    algorithm: 'ES384',
    typ: 'client-authentication+jwt',
    keyId: { variable: 'KEY_ID' },
    clientId: { variable: 'CLIENT_ID' },
    audience: { variable: 'AUDIENCE' },
    lifetimeSeconds: 30,
    proof: undefined,
  },
  now: 0,
  remarks: [],
};

/** A curve for the assertion and another for the proof. */
const curves: ExportRequest = {
  ...ordinary,
  url: 'https://server.example/{fapi}/[token]?q=a"b\\',
  headers: [],
  signing: {
    ...ordinary.signing,
    algorithm: 'ES512',
    proof: { algorithm: 'ES256', address: 'https://server.example/{fapi}/[token]', lifetimeSeconds: 60 },
  },
};

const linesOf = (id: string, request: ExportRequest): readonly string[] =>
  exportFormatOf(id)?.write(request).split('\n') ?? [];

/** The lines of one text that are not in the other, in their order. */
function differences(id: string, request: ExportRequest) {
  const [before, after] = [linesOf(id, ordinary), linesOf(id, request)];
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
  };
}

describe('a request written whole', () => {
  it.each(Object.entries(kept))('as %s, with what other requests alter in it', (id, wanted) => {
    expect(linesOf(id, ordinary)).toEqual(wanted.ordinary);
    expect(differences(id, bare)).toEqual(wanted.bare);
    expect(differences(id, curves)).toEqual(wanted.curves);
  });

  it('tells the steps in Postman', () => {
    expect(postman.steps?.(ordinary)).toEqual([
      'Save the collection as token-request.postman_collection.json.',
      'In Postman choose Import and drop the file there. The collection “Token request to server.example” appears.',
      'Open the collection, then its tab Variables. Write into the column Current value only (newer versions call it Local value): what stands in the other column goes to Postman’s servers.',
      'Put in PRIVATE_KEY and DPOP_PRIVATE_KEY: what each must hold stands under “The variables” below. A PEM key can be pasted with its lines.',
      'Log in with a browser, and stop your app from redeeming the code. Copy code from the address of the callback into CODE at once: it is short-lived and good for one request. Into CODE_VERIFIER goes the code_verifier that your app made for this same login.',
      'Open “Token request” and press Send. The script signs an assertion with ES256 for kid sig-1 and aud https://server.example/fapi, and a DPoP proof for https://server.example/fapi/token, new each time.',
      'With tokens in the answer you are done. If it is an error, copy status and body into this page: the Postman Console shows the request as it was sent, with the assertion.',
    ]);
    const withoutVerifier = {
      ...bare,
      url: 'no address',
      parameters: [{ name: 'code', value: '', variable: 'CODE' }],
    };
    expect(postman.steps?.(withoutVerifier).filter((_, at) => ![0, 2, 7].includes(at))).toEqual([
      'In Postman choose Import and drop the file there. The collection “Token request to the token endpoint” appears.',
      'Put in PRIVATE_KEY: what each must hold stands under “The variables” below. A PEM key can be pasted with its lines.',
      'Put in KEY_ID, CLIENT_ID, AUDIENCE, HEADER_B.',
      'Log in with a browser, and stop your app from redeeming the code. Copy code from the address of the callback into CODE at once: it is short-lived and good for one request.',
      'Open “Token request” and press Send. The script signs an assertion with ES384 for kid the variable KEY_ID and aud the variable AUDIENCE, new each time.',
    ]);
  });

  it('has in its HAR the query of its address, and a time that can be written', () => {
    const entryOf = (changes: Partial<ExportRequest>) =>
      JSON.parse(har.write({ ...bare, headers: [], parameters: [], ...changes })).log.entries[0];
    expect(entryOf({ url: 'https://a.example/t?b=%20&c#d?e=f' }).request.queryString).toEqual([
      { name: 'b', value: ' ' },
      { name: 'c', value: '' },
    ]);
    expect(entryOf({ url: 'https://a.example/t#d?e=f' }).request.queryString).toEqual([]);
    const times = [1_795_155_200, 1e300, -5, Number.NaN].map((now) => entryOf({ now }).startedDateTime);
    expect(times).toEqual([
      '2026-11-20T06:13:20.000Z',
      '9999-12-31T23:59:59.000Z',
      '1970-01-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
    ]);
  });

  it('asks for nothing where nothing is a variable, and lets nothing through as an argument', () => {
    const request: ExportRequest = {
      ...bare,
      headers: [{ name: 'X-A', value: 'ends with \\' }],
      parameters: [
        { name: 'a', value: 'ends with \\' },
        { name: 'b', value: '\\"c\\\\' },
        { name: 'd', value: '‘e’' },
      ],
    };
    expect(curlCmd.write(request).split('\r\n')).toEqual([
      'curl.exe -i -X "PUT" "http://localhost:8080/a" ^',
      '  -H "X-A: ends with \\\\" ^',
      '  --data-urlencode "a=ends with \\\\" ^',
      '  -d "b=%%5C%%22c%%5C%%5C" ^',
      '  -d "d=%%E2%%80%%98e%%E2%%80%%99"',
      '',
    ]);
    expect(curlPowerShell.write(request).split('\n')).toEqual([
      "'X-A: ends with \\' | curl.exe -i -X 'PUT' 'http://localhost:8080/a' `",
      "  -H '@-' `",
      "  -d 'a=ends%20with%20%5C' `",
      "  -d 'b=%5C%22c%5C%5C' `",
      "  -d 'd=%E2%80%98e%E2%80%99'",
      '',
    ]);
    expect(invokeRestMethod.write(request).split('\n').slice(0, 13)).toEqual([
      '$request = @{',
      "  Method = 'PUT'",
      "  Uri = 'http://localhost:8080/a'",
      "  ContentType = 'application/x-www-form-urlencoded'",
      '  Headers = @{',
      "    'X-A' = 'ends with \\'",
      '  }',
      '  Body = @(',
      "    'a=ends%20with%20%5C'",
      "    'b=%5C%22c%5C%5C'",
      "    'd=%E2%80%98e%E2%80%99'",
      "  ) -join '&'",
      '}',
    ]);
    expect(httpFile.write(request).split('\n')).toEqual([
      '### Token request',
      'PUT http://localhost:8080/a',
      'X-A: ends with \\',
      'Content-Type: application/x-www-form-urlencoded',
      '',
      'a=ends%20with%20%5C&b=%5C%22c%5C%5C&d=%E2%80%98e%E2%80%99',
    ]);
  });

  it('is kept of every format', () => {
    expect(Object.keys(kept)).toEqual(exportFormats.map(({ id }) => id));
  });
});
