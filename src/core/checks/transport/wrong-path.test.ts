import { expect, it } from 'vitest';
import { fapiCase, legacyCase, parRequest } from '../../../testing/cases.ts';
import { testCheck } from '../../../testing/test-check.ts';
import { testNow } from '../../../testing/times.ts';
import { makeAssertion } from '../../../testing/tokens.ts';
import { analyse } from '../../analyse.ts';
import { wrongPath } from './wrong-path.ts';

const host = 'https://stg-id.singpass.gov.sg';
const at = (url: string) => () => fapiCase({ url });
/** The pushed request of the healthy case, sent elsewhere. */
const pushedTo =
  (url: string, changes: Readonly<Record<string, string | undefined>> = {}) =>
  async (): Promise<string> => {
    const { pathname, host: called } = new URL(url);
    const aud = url.replace(/\/[^/]*$/, '');
    const claims = { aud: aud.replace('/mga/sps/oauth/oauth20', ''), iat: testNow - 5, exp: testNow + 90 };
    const pushed = await parRequest({ client_assertion: await makeAssertion({ claims }), ...changes });
    return pushed.replace(/^POST \S+/, `POST ${pathname}`).replace(/^Host: .*$/m, `Host: ${called}`);
  };
const wrong = { certainty: 'proof', path: 'url', expected: `${host}/fapi/token` } as const;

testCheck(wrongPath, {
  accepts: {
    'the token endpoint, of which a gateway says that it is not there': () =>
      fapiCase({ response: 'HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n<html><h1>404</h1></html>' }),
    'a token request that sends what belongs to the login, too': () =>
      fapiCase({ parameters: { response_type: 'code', scope: 'openid' } }),
    'a token request whose code has another name': () =>
      fapiCase({
        parameters: {
          response_type: 'code',
          scope: 'openid',
          grant_type: undefined,
          code: undefined,
          authCode: 'x',
        },
      }),
    'a body of which a file holds the rest': {
      request: `curl ${host}/fapi/token -d @rest.txt -d response_type=code -d scope=openid`,
    },
    'a body of which a variable holds the rest': {
      request: `curl ${host}/fapi/token -d "$BODY" -d response_type=code`,
    },
    'a body of which the shell cuts the rest off': {
      request: `curl ${host}/fapi/token -d response_type=code&grant_type=authorization_code&code=abc`,
    },
    'code that takes the rest from elsewhere': {
      request: `fetch('${host}/fapi/token', {method: 'POST', body: new URLSearchParams({...common, response_type: 'code', client_id: 'a'})})`,
    },
    'the token endpoint': fapiCase,
    'the token endpoint of the old profile': legacyCase,
    'a query behind it, which is another matter': at(`${host}/fapi/token?x=1`),
    'the endpoint of another profile, which is another fault': at(`${host}/token`),
  },
  rejects: {
    'the known path below another, at a server of one’s own, which may be mounted there': [
      {
        profile: 'oidc-provider',
        request: 'POST https://op.example.org/oauth2/token\n\ngrant_type=x&code=y',
      },
      { certainty: 'hint', severity: 'warning', path: 'url' },
    ],
    'a trailing slash': [at(`${host}/fapi/token/`), wrong],
    'the PAR endpoint': [at(`${host}/fapi/par`), wrong],
    'a path of another server': [at(`${host}/oauth2/token`), wrong],
    'no path': [at(`${host}/`), wrong],
    'a pushed request at the token endpoint': [
      async () => ({
        profile: 'singpass-fapi',
        environment: 'staging',
        request: await pushedTo(`${host}/fapi/token`)(),
      }),
      { certainty: 'proof', path: 'url', found: `${host}/fapi/token`, expected: `${host}/fapi/par` },
    ],
    'the same where it was filed as the authorization request': [
      async () => ({
        profile: 'singpass-fapi',
        environment: 'staging',
        authorization_request: await pushedTo(`${host}/fapi/token`)(),
      }),
      { certainty: 'proof', path: 'url', expected: `${host}/fapi/par` },
    ],
    'the same at any server': [
      async () => ({ profile: 'rfc7523', request: await pushedTo('https://as.bank.sg/as/token.oauth2')() }),
      { certainty: 'proof', path: 'url', found: 'https://as.bank.sg/as/token.oauth2' },
    ],
    'the same as a browser shows it': [
      {
        request: `Request URL: ${host}/fapi/token\nRequest Method: POST\nForm Data\nresponse_type: code\nclient_id: a\nclient_assertion: eyJ.e30.AAAA`,
      },
      { certainty: 'strong', path: 'url', found: `${host}/fapi/token` },
    ],
    'a token request at the PAR endpoint of any server': [
      () => fapiCase({ profile: 'rfc7523', environment: undefined, url: 'https://as.bank.sg/oauth2/par' }),
      { certainty: 'strong', path: 'url', found: 'https://as.bank.sg/oauth2/par' },
    ],
    'a token request at the PAR endpoint of a server of your own': [
      () => fapiCase({ environment: 'custom', url: 'https://gateway.bank.sg/fapi/par' }),
      { certainty: 'strong', path: 'url', expected: 'https://gateway.bank.sg/fapi/token' },
    ],
    'a gateway that knows no such path': [
      { response: '{"message":"Missing Authentication Token"}' },
      { certainty: 'strong', path: 'body', found: /Missing Authentication Token/ },
    ],
    'a server without such a realm': [
      { profile: 'rfc7523', response: 'HTTP/1.1 404 Not Found\r\n\r\n{"error":"Realm does not exist"}' },
      { certainty: 'strong', path: 'body', found: /Realm does not exist/ },
    ],
    'a path that a server of your own does not find': [
      async () => ({
        ...(await fapiCase({
          profile: 'rfc7523',
          environment: undefined,
          url: 'https://as.bank.sg/oauth/token',
        })),
        response:
          'HTTP/1.1 404 \r\nContent-Type: application/json\r\n\r\n{"status":404,"error":"Not Found","path":"/oauth/token"}',
      }),
      { certainty: 'strong', path: 'status', found: '404' },
    ],
    'a page of a web server that has nothing there': [
      { response: 'HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n<html><h1>404 Not Found</h1></html>' },
      { certainty: 'hint', path: 'status', found: '404' },
    ],
    'a status alone, which another method gets too': [
      { response: 'HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\n\r\nNot Found' },
      { certainty: 'hint', path: 'status', found: '404' },
    ],
    'a page that names method and path': [
      { response: '<!DOCTYPE html><title>Error</title><pre>Cannot POST /singpass/v2/tokens</pre>' },
      { certainty: 'strong', path: 'body', found: 'Cannot POST /singpass/v2/tokens' },
    ],
    'a path that takes no POST': [
      async () => ({
        ...(await fapiCase({
          profile: 'rfc7523',
          environment: undefined,
          url: 'https://as.bank.sg/oauth/token',
        })),
        response: 'HTTP/1.1 405 Not Allowed\r\nServer: nginx\r\n\r\n<html><h1>405 Not Allowed</h1></html>',
      }),
      { certainty: 'strong', path: 'status', found: '405' },
    ],
    'another path of a mock': [
      { profile: 'mockpass-legacy', token_endpoint: 'http://localhost:5156/token', parameters: { a: '1' } },
      { certainty: 'strong', path: 'url', expected: 'http://localhost:5156/singpass/v2/token' },
    ],
  },
  undecided: {
    'a pushed request whose next address is a token endpoint': [
      async () => ({
        profile: 'rfc7523',
        authorization_request: (await pushedTo('https://as.bank.sg/par')()).replace(
          '/par',
          '/par?then=/token',
        ),
      }),
      'cannot-tell',
    ],
    'a host of your own': [at('http://localhost:5156/anything'), 'not-applicable'],
    'no POST, which is another fault': [
      { response: 'HTTP/1.1 404 Not Found\r\n\r\n<html><pre>Cannot GET /singpass/v2/token</pre></html>' },
      'cannot-tell',
    ],
    'a method that is not taken, where none is shown': [
      { response: 'HTTP/1.1 405 Not Allowed\r\n\r\n<html><h1>405 Not Allowed</h1></html>' },
      'cannot-tell',
    ],
    'a refusal of the token endpoint itself': [{ response: '{"error":"invalid_client"}' }, 'cannot-tell'],
    'an unknown host': [at('https://gateway.example.sg/token'), 'not-applicable'],
    'no URL': [() => fapiCase({ request: 'grant_type=x&code=y' }), 'not-applicable'],
    'an exception that names the token endpoint': [
      {
        profile: 'singpass-fapi',
        environment: 'staging',
        response: `requests.exceptions.HTTPError: 404 Client Error: Not Found for url: ${host}/fapi/token`,
      },
      'cannot-tell',
    ],
    'no request': [{}, 'cannot-tell'],
  },
});

it('the beginning of a CIBA login is at its own address, and lacks nothing', async () => {
  const request = `curl ${host}/bc-auth -d scope=openid -d login_hint=S1234567A -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer -d client_assertion=${await makeAssertion({ claims: { aud: host } })}`;
  const { diagnosis } = await analyse({ request }, testNow);
  expect(diagnosis.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each([
  ['singpass-fapi', `${host}/fapi/token`],
  ['singpass-legacy', `${host}/token`],
  ['corppass-fapi', 'https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/token'],
  ['mockpass-fapi', 'http://localhost:5156/singpass/v3/fapi/token'],
  ['mockpass-legacy', 'http://localhost:5156/singpass/v2/token'],
  ['rfc7523', 'https://as.bank.sg/oauth2/token'],
  ['oidc-provider', 'https://op.bank.sg/token'],
])(
  'a pushed request at the token endpoint lacks nothing that a token request has: %s',
  async (profile, url) => {
    const request = await pushedTo(url)();
    for (const given of [{ request }, { authorization_request: request }, { profile, request }]) {
      const { diagnosis } = await analyse({ now: testNow, ...given }, testNow);
      expect(diagnosis.findings[0]?.code, JSON.stringify(Object.keys(given))).toBe('wrong-path');
      const codes = diagnosis.findings.map(({ code }) => code);
      for (const echo of ['grant-type-missing', 'code-missing', 'param-name-wrong', 'unknown-param'] as const)
        expect(codes).not.toContain(echo);
    }
  },
);

it('a pushed request at the PAR endpoint of any server is where it belongs', async () => {
  for (const url of [
    `${host}/fapi/par`,
    'https://as.bank.sg/oauth2/par',
    'http://localhost:5156/singpass/v3/fapi/par',
  ]) {
    const { diagnosis } = await analyse({ now: testNow, request: await pushedTo(url)() }, testNow);
    expect(diagnosis.findings.map(({ code }) => code)).not.toContain('wrong-path');
  }
});

it('a pushed request at the token endpoint is answered as a token request', async () => {
  const answerOf = async (profile: string, url: string) => {
    const request = await pushedTo(url)();
    const { predicted } = (await analyse({ now: testNow, profile, request }, testNow)).diagnosis;
    return `${predicted?.because} ${predicted?.status} ${predicted?.error}`;
  };
  expect(await answerOf('mockpass-fapi', 'http://localhost:5156/singpass/v3/fapi/token')).toBe(
    'wrong-path 400 No auth request found in session',
  );
  expect(await answerOf('mockpass-legacy', 'http://localhost:5156/singpass/v2/token')).toBe(
    'wrong-path 400 unsupported_grant_type',
  );
  expect(await answerOf('oidc-provider', 'https://op.bank.sg/token')).toBe('wrong-path 400 invalid_request');
  expect(await answerOf('singpass-fapi', `${host}/fapi/token`)).toBe('wrong-path 400 invalid_request');
});

it.each([
  'HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n<html><h1>404 Not Found</h1></html>',
  '{"message":"no Route matched with those values"}',
  '{ "statusCode": 404, "message": "Resource not found" }',
  '{"error":"Unable to find matching target resource method"}',
])('an answer alone that knows no such path is the first finding: %s', async (response) => {
  const { diagnosis } = await analyse({ response }, testNow);
  expect(diagnosis.findings.map(({ code }) => code)).toEqual(['wrong-path']);
  expect(diagnosis.predicted).toBeNull();
});
