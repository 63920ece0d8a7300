import { describe, expect, it } from 'vitest';
import { fapiCase, makeKeySet, parRequest, toHttpRequest } from '../testing/cases.ts';
import { dpopKey } from '../testing/keys.ts';
import { testNow } from '../testing/times.ts';
import { makeAssertion, makeDpopProof, testAssertionType, testClientId } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import { recognisePaste } from './case/recognise.ts';

const par = 'https://stg-id.singpass.gov.sg/fapi/par';

/** The findings that are more than notes, and how sure they are. */
async function findingsOf(changes: Partial<Case>): Promise<readonly string[]> {
  const jwks = await makeKeySet();
  const { diagnosis } = await analyse({ profile: 'singpass-fapi', now: testNow, jwks, ...changes }, testNow);
  return diagnosis.findings
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, certainty, evidence: [{ source }] }) => `${code} ${certainty} ${source}`);
}

/** Pasted as the login, and where a token request belongs. */
async function bothOf(pushed: string): Promise<readonly string[]> {
  const [first, second] = [
    await findingsOf({ authorization_request: pushed }),
    await findingsOf({ request: pushed }),
  ];
  expect(second).toEqual(first);
  return first;
}

async function pushedAsJson(head: string): Promise<string> {
  const [before = '', body = ''] = (await parRequest()).split('\r\n\r\n');
  const json = JSON.stringify(Object.fromEntries(new URLSearchParams(body)));
  return `${before.replace(/^Content-Type: .*$/m, head)}\r\n\r\n${json}`;
}

describe('a pushed request alone', () => {
  it('has to name its client as a token request has to', async () => {
    const none = { client_assertion: undefined, client_assertion_type: undefined };
    expect(await bothOf(await parRequest(none))).toEqual(['assertion-missing proof authorization_request']);
    expect((await bothOf(await parRequest({ client_assertion_type: undefined })))[0]).toBe(
      'assertion-type-missing proof authorization_request',
    );
    expect(await bothOf(await parRequest({ ...none, client_secret: 'a1b2c3d4e5' }))).toEqual([
      'client-secret-used proof authorization_request',
    ]);
  });

  it('of which only parameters were pasted may show its client elsewhere', async () => {
    const [, body = ''] = (
      await parRequest({ client_assertion: undefined, client_assertion_type: undefined })
    ).split('\r\n\r\n');
    expect(await findingsOf({ authorization_request: body })).toEqual([]);
  });

  it('is judged as a form that it is not, and by nothing that it therefore seems to lack', async () => {
    expect(await bothOf(await pushedAsJson('Content-Type: application/json'))).toEqual([
      'ct-json-body proof authorization_request',
    ]);
    expect(await bothOf(await pushedAsJson('Content-Type: application/x-www-form-urlencoded'))).toEqual([
      'ct-form-json-body proof authorization_request',
    ]);
    const [piece] = recognisePaste(await pushedAsJson('Content-Type: application/json')).pieces;
    expect(piece?.field).toBe('authorization_request');
    const request = (await pushedAsJson('Content-Type: application/json')).replace(
      '"response_type"',
      '"grant_type":"authorization_code","response_type"',
    );
    expect(await findingsOf({ request })).toContain('wrong-path proof request');
  });

  it('is cut by a shell as any command', async () => {
    const client = `client_id=${testClientId}&scope=openid`;
    expect(await bothOf(`curl ${par} -d response_type=code&${client}`)).toEqual([
      'shell-unquoted-amp proof authorization_request',
    ]);
  });

  it.each([
    ['a file holds the rest', `curl ${par} -d @body.txt -d response_type=code`],
    ['a variable holds the rest', `curl ${par} -d "$BODY" -d response_type=code`],
    [
      'code takes the rest from elsewhere',
      `fetch('${par}', {method: 'POST', body: new URLSearchParams({...common, response_type: 'code'})})`,
    ],
  ])('lacks nothing where %s', async (_, pushed) => {
    const found = await findingsOf({ authorization_request: pushed });
    expect(found.filter((finding) => /par-|assertion-|dpop-/.test(finding))).toEqual([]);
  });

  it('lacks nothing for sure where only its parameters were pasted', async () => {
    expect(await findingsOf({ authorization_request: 'client_id=a&response_type=code' })).toEqual([]);
    const some =
      'response_type=code&client_id=a&redirect_uri=https%3A%2F%2Fa.sg%2Fcb&scope=openid&state=b&code_challenge=c';
    expect(await findingsOf({ authorization_request: some })).toEqual([
      'par-invalid-params strong authorization_request',
      'challenge-method-missing strong authorization_request',
    ]);
  });

  it('goes to no address that the browser goes to', async () => {
    const pushed = (await parRequest()).replace('/fapi/par', '/fapi/auth');
    expect((await bothOf(pushed))[0]).toBe('wrong-path proof authorization_request');
    const login = await parRequest({ client_assertion: undefined, client_assertion_type: undefined });
    const byBrowser = login.replace('/fapi/par', '/fapi/auth');
    expect(await findingsOf({ authorization_request: byBrowser })).not.toContain(
      'wrong-path proof authorization_request',
    );
  });

  it('pasted as JSON without its address may be sent so', async () => {
    const [, json = ''] = (await pushedAsJson('Accept: */*')).split('\r\n\r\n');
    expect(await findingsOf({ authorization_request: json })).toEqual([
      'ct-form-json-body hint authorization_request',
    ]);
  });

  it.each([
    ['a placeholder', 'client_id', '{{client_id}}', 'placeholder-left proof'],
    ['a line break at its end', 'client_id', `${testClientId}\n`, 'param-trailing-newline proof'],
    ['a character that nobody sees', 'client_id', `${testClientId}\u200b`, 'invisible-chars proof'],
    [
      'escapes',
      'redirect_uri',
      'https%3A%2F%2Frp.example.sg%2Fcallback',
      'redirect-uri-double-encoded proof',
    ],
  ])('has a value with %s', async (_, name, value, wanted) => {
    expect((await bothOf(await parRequest({ [name]: value })))[0]).toBe(`${wanted} authorization_request`);
  });

  it('is no form in parts', async () => {
    const parts =
      '--x\r\nContent-Disposition: form-data; name="client_id"\r\n\r\nabc\r\n--x\r\nContent-Disposition: form-data; name="response_type"\r\n\r\ncode\r\n--x--\r\n';
    const [head = ''] = (await parRequest()).split('\r\n\r\n');
    const pushed = `${head.replace(/^Content-Type: .*$/m, 'Content-Type: multipart/form-data; boundary=x')}\r\n\r\n${parts}`;
    expect(await bothOf(pushed)).toEqual(['ct-multipart proof authorization_request']);
  });

  it('is not sent with GET, nor in the URL', async () => {
    const body = (await parRequest()).split('\r\n\r\n')[1] ?? '';
    const proof = /^DPoP: .*$/m.exec(await parRequest())?.[0] ?? '';
    expect(await bothOf(`curl -G ${par} -H '${proof}' -d '${body}'`)).toEqual([
      'method-get proof authorization_request',
    ]);
    const inUrl = `POST /fapi/par?${body} HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n${proof}\r\n\r\n`;
    expect(await bothOf(inUrl)).toEqual(['params-in-query proof authorization_request']);
    expect(recognisePaste(inUrl).pieces.map(({ field }) => field)).toEqual(['authorization_request']);
  });

  it.each([
    ['a slash at its end', '/fapi/par/'],
    ['the old profile', '/par'],
    ['nothing', '/fapi'],
    ['another server', '/as/par.oauth2'],
    ['a login of the old profile', '/auth'],
  ])('does not go to the path of %s', async (_, path) => {
    expect((await bothOf((await parRequest()).replace('/fapi/par', path)))[0]).toBe(
      'wrong-path proof authorization_request',
    );
  });

  it.each([
    ['of another environment', 'id.singpass.gov.sg', 'wrong-host-env proof'],
    ['that is misspelt', 'stg-id.singpas.gov.sg', 'wrong-host-env strong'],
    ['of another service', 'id.corppass.gov.sg', 'corppass-singpass-mixed proof'],
  ])('does not go to a host %s', async (_, host, wanted) => {
    const pushed = (await parRequest()).replace('stg-id.singpass.gov.sg', host);
    const [first] = await bothOf(pushed);
    expect(first).toBe(`${wanted} authorization_request`);
    const { diagnosis } = await analyse({ now: testNow, authorization_request: pushed }, testNow);
    expect(diagnosis.findings.map(({ fix }) => fix.set)).not.toContainEqual(expect.anything());
  });

  it('is asked to go to the endpoint for pushed requests of the environment that is meant', async () => {
    const authorization_request = (await parRequest()).replace('stg-id', 'id');
    const { diagnosis } = await analyse({ now: testNow, authorization_request }, testNow);
    expect(diagnosis.findings[0]?.evidence[0]?.expected).toBe(par);
  });

  it('has the address that the person gave for it', async () => {
    const [, request = ''] = (await parRequest()).split('\r\n\r\n');
    expect(await findingsOf({ request, token_endpoint: par })).toEqual([]);
  });

  it('at a server of one’s own shows the issuer by its address', async () => {
    const own = 'http://localhost:8080/fapi/par';
    const pushed = (await parRequest())
      .replace('stg-id.singpass.gov.sg', 'localhost:8080')
      .replace(/^DPoP: .*\r\n/m, '');
    expect(pushed).toContain('localhost');
    const { subject } = await analyse(
      { environment: 'custom', authorization_request: pushed, now: testNow },
      testNow,
    );
    expect([subject.target.issuer, subject.target.parEndpoint]).toEqual(['http://localhost:8080/fapi', own]);
  });

  it('at a host of its own is judged by the answer of its server', async () => {
    const url = 'https://as.acme.example/oauth2/par';
    const times = { iat: testNow - 5, exp: testNow + 90 };
    const dpop = await makeDpopProof({ key: await dpopKey(), claims: { ...times, htu: url } });
    const firstOf = async (aud: string): Promise<string | undefined> => {
      const client_assertion = await makeAssertion({ claims: { ...times, aud } });
      const client = { client_assertion_type: testAssertionType, client_assertion };
      const body = { client_id: testClientId, response_type: 'code', ...client };
      const authorization_request = toHttpRequest(url, body, [`DPoP: ${dpop}`]);
      const response = 'HTTP/1.1 401\r\n\r\n{"error":"invalid_client"}';
      return (await findingsOf({ profile: 'rfc7523', authorization_request, response }))[0];
    };
    expect(await firstOf('https://other.example')).toBe('aud-other-service hint client_assertion');
    expect(await firstOf('https://as.acme.example')).not.toMatch(/^aud-/);
  });
});

describe('the answer of PAR, in its own field', () => {
  const description =
    'authentication_context_type and authentication_context_message can only be provided for Login apps.';
  const par_response = JSON.stringify({ error: 'invalid_request', error_description: description });

  it('is the one that is asked about, where nothing came after it', async () => {
    const authorization_request = await parRequest();
    expect(await findingsOf({ authorization_request, par_response })).toEqual([
      'wrong-app-type strong par_response',
    ]);
    const { diagnosis } = await analyse({ authorization_request, par_response }, testNow);
    expect(diagnosis.error?.error).toBe('invalid_request');
  });

  it('says nothing of a token request, nor where it was given as the answer', async () => {
    const authorization_request = await parRequest();
    expect(await findingsOf({ ...(await fapiCase()), par_response })).toEqual([]);
    expect(await findingsOf({ authorization_request, response: par_response })).toEqual([
      'wrong-app-type strong response',
    ]);
  });
});

it('a login in the browser is no pushed request, whatever stands in its address', async () => {
  const query = 'response_type=code&client_id=a&client_assertion=eyJ.e30.AAAA&scope=openid';
  const given = {
    authorization_request: `GET /auth?${query} HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n`,
  };
  const { subject, diagnosis } = await analyse({ now: testNow, ...given }, testNow);
  expect(subject.authorizationRequest?.kind).toBe('url');
  expect(diagnosis.findings.map(({ code }) => code)).not.toContain('wrong-path');
});

it('a server of one’s own may have any path for pushed requests', async () => {
  const pushed = (await parRequest())
    .replace('/fapi/par', '/request')
    .replace('stg-id.singpass.gov.sg', 'localhost:3000');
  for (const profile of ['oidc-provider', 'mockpass-fapi', 'rfc7523']) {
    const { diagnosis } = await analyse({ now: testNow, profile, request: pushed }, testNow);
    expect(
      diagnosis.findings.map(({ code }) => code),
      profile,
    ).not.toContain('wrong-path');
  }
});
