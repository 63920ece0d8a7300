import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { callbackLine, pushedAnswer, testLogin } from '../../testing/logins.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { Flow, FlowInterval, FlowStep, FlowStepId } from './flow.ts';
import { flowOf } from './flow-of.ts';

async function flow(given: Case | Promise<Case>): Promise<Flow> {
  const { subject, diagnosis } = await analyse(await given, testNow);
  return flowOf(subject, diagnosis.findings);
}

const accepted =
  'HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}';
const opened = (secondsBefore: number): string =>
  `${new Date((testNow - secondsBefore) * 1000).toISOString()} redirect to ${testLogin.authorizationUrl}`;

const stepsOf = ({ steps }: Flow): readonly (readonly (string | undefined)[])[] =>
  steps.map(({ id, title, from, to, field, carries, endpoint }) => [
    id,
    title,
    `${from} to ${to}`,
    field,
    carries,
    endpoint,
  ]);
const statesOf = ({ steps }: Flow): string => steps.map(({ id, state }) => `${id} ${state}`).join(', ');
const timeOf = ({ steps }: Flow, id: FlowStepId): FlowStep['time'] =>
  steps.find((step) => step.id === id)?.time;
const spanOf = ({ intervals }: Flow, label: string): FlowInterval | undefined =>
  intervals.find((interval) => interval.label === label);

describe('the steps of a login of which nothing is pasted', () => {
  const staging = 'https://stg-id.singpass.gov.sg';

  it('with PAR and DPoP', async () => {
    expect(stepsOf(await flow({ profile: 'singpass-fapi', environment: 'staging' }))).toEqual([
      [
        'par',
        'PAR',
        'server to provider',
        'authorization_request',
        'all parameters, client assertion, DPoP proof',
        `${staging}/fapi/par`,
      ],
      [
        'authorize',
        'Authorize',
        'browser to provider',
        'authorization_url',
        'client_id, request_uri',
        `${staging}/fapi/auth`,
      ],
      ['callback', 'Callback', 'provider to server', 'callback', 'code, state, iss', undefined],
      [
        'token',
        'Token',
        'server to provider',
        'request',
        'code, verifier, client assertion, DPoP proof',
        `${staging}/fapi/token`,
      ],
      [
        'userinfo',
        'Userinfo',
        'server to provider',
        'request',
        'access token, DPoP proof',
        `${staging}/fapi/userinfo`,
      ],
    ]);
  });

  it('without either', async () => {
    expect(stepsOf(await flow({ profile: 'singpass-legacy', environment: 'staging' }))).toEqual([
      [
        'authorize',
        'Authorize',
        'browser to provider',
        'authorization_request',
        'all parameters in the URL',
        `${staging}/auth`,
      ],
      ['callback', 'Callback', 'provider to server', 'callback', 'code, state', undefined],
      [
        'token',
        'Token',
        'server to provider',
        'request',
        'code, verifier, client assertion',
        `${staging}/token`,
      ],
      ['userinfo', 'Userinfo', 'server to provider', 'request', 'access token', `${staging}/userinfo`],
    ]);
  });

  it('at a server of one’s own, whose addresses are not known', async () => {
    const { steps } = await flow({ profile: 'singpass-fapi', environment: 'custom' });
    expect(steps.map(({ endpoint }) => endpoint)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has PAR where only a pushed request tells of it', async () => {
    const { hasPar } = await flow({ profile: 'singpass-legacy', authorization_request: await parRequest() });
    expect(hasPar).toBe(true);
  });
});

describe('a whole login', () => {
  const whole = (): Promise<Flow> =>
    flow(
      fapiCase({
        par_response: pushedAnswer(),
        authorization_url: opened(20),
        callback: callbackLine(18),
        response: accepted,
      }),
    );

  it('tells when each step was, and by whose clock', async () => {
    const { steps, isEmpty, profileTitle } = await whole();
    expect({ isEmpty, profileTitle }).toEqual({ isEmpty: false, profileTitle: 'Singpass FAPI 2.0' });
    expect(steps.map(({ id, time }) => [id, time])).toEqual([
      ['par', { seconds: testNow - 28, from: 'Date of the answer', clock: 'server' }],
      ['authorize', { seconds: testNow - 20, from: 'time of the log', clock: 'yours' }],
      ['callback', { seconds: testNow - 18, from: 'time of the log', clock: 'yours' }],
      ['token', { seconds: testNow, from: 'Date of the answer', clock: 'server' }],
      ['userinfo', undefined],
    ]);
    expect(steps.map(({ endpoint }) => endpoint)[2]).toBe('https://rp.example.sg/callback');
  });

  it('tells the spans between them', async () => {
    const { intervals } = await whole();
    expect(
      intervals.map(({ id, from, to, label, seconds, limit, isKept }) => [
        `${id}: ${from} to ${to}, ${label}`,
        seconds,
        limit?.seconds,
        limit?.rule?.source,
        isKept,
      ]),
    ).toEqual([
      [
        'request-uri: par to authorize, From PAR to the login page',
        8,
        60,
        'Singpass FAPI: authorization request',
        true,
      ],
      ['login: par to callback, From PAR to the callback', 10, undefined, undefined, undefined],
      [
        'code: callback to token, From the callback to the token request',
        18,
        60,
        'Singpass FAPI: token exchange',
        true,
      ],
      ['assertion: token to token, From iat of the assertion to the answer', 5, 120, undefined, true],
    ]);
  });

  it('names where each piece was pasted', async () => {
    const { steps } = await whole();
    expect(steps.map(({ id, pieces }) => [id, pieces.map(({ field }) => field)])).toEqual([
      ['par', ['authorization_request', 'par_response']],
      ['authorize', ['authorization_url']],
      ['callback', ['callback']],
      ['token', ['request', 'response']],
      ['userinfo', []],
    ]);
  });
});

describe('the state of the steps', () => {
  it.each<[string, () => Case | Promise<Case>, string]>([
    [
      'by the authorization URL alone',
      () => ({ profile: 'singpass-fapi', authorization_url: testLogin.authorizationUrl }),
      'par passed, authorize given, callback missing, token missing, userinfo missing',
    ],
    [
      'by the answer of PAR alone',
      () => ({ profile: 'singpass-fapi', par_response: pushedAnswer() }),
      'par passed, authorize missing, callback missing, token missing, userinfo missing',
    ],
    [
      'by a callback with a code',
      () => ({ profile: 'singpass-fapi', callback: testLogin.callbackUrl }),
      'par passed, authorize passed, callback passed, token missing, userinfo missing',
    ],
    [
      'by a callback with neither code nor error',
      () => ({ profile: 'singpass-fapi', callback: 'https://rp.example.sg/callback?state=x' }),
      'par missing, authorize missing, callback given, token missing, userinfo missing',
    ],
    [
      'by tokens that were issued',
      () => ({ profile: 'singpass-fapi', response: accepted }),
      'par passed, authorize passed, callback passed, token passed, userinfo missing',
    ],
    [
      'by a callback with an error, behind which a token request was pasted all the same',
      () => fapiCase({ callback: testLogin.callbackError('access_denied'), response: undefined }),
      'par given, authorize failed, callback given, token given, userinfo not-reached',
    ],
    [
      'by a refused token request',
      () => fapiCase({ response: errorAnswer(400, 'invalid_grant') }),
      'par given, authorize missing, callback missing, token failed, userinfo not-reached',
    ],
    [
      'by a call of userinfo',
      () => ({
        profile: 'singpass-fapi',
        request: 'GET /fapi/userinfo HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n',
        response: 'HTTP/1.1 401 Unauthorized\r\n\r\n{"error":"invalid_token"}',
      }),
      'par missing, authorize missing, callback missing, token passed, userinfo failed',
    ],
    [
      'by a call of userinfo that was answered',
      () => ({
        profile: 'singpass-fapi',
        request: 'GET /fapi/userinfo HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n',
        response: 'HTTP/1.1 200 OK\r\nContent-Type: application/jwt\r\n\r\neyJ.e.e.e.e',
      }),
      'par missing, authorize missing, callback missing, token passed, userinfo passed',
    ],
    [
      'by a refusal of the access token alone',
      () => ({ profile: 'singpass-fapi', response: 'HTTP/1.1 401 x\r\n\r\n{"error":"invalid_token"}' }),
      'par missing, authorize missing, callback missing, token passed, userinfo failed',
    ],
  ])('%s', async (_name, given, states) => {
    expect(statesOf(await flow(given()))).toBe(states);
  });

  it('takes a fault of a later step for no end of the login', async () => {
    const given = fapiCase({ parameters: { grant_type: undefined } });
    expect(statesOf(await flow(given))).toBe(
      'par given, authorize missing, callback missing, token failed, userinfo missing',
    );
  });
});

describe('the times of a login without answers', () => {
  it('are those of the assertions', async () => {
    const given = await flow(fapiCase());
    expect(timeOf(given, 'par')).toMatchObject({ from: 'iat of the PAR assertion', clock: 'yours' });
    expect(timeOf(given, 'token')).toEqual({
      seconds: testNow - 5,
      from: 'iat of the assertion',
      clock: 'yours',
    });
    expect(spanOf(given, 'From PAR to the token request')).toMatchObject({
      id: 'login',
      from: 'par',
      to: 'token',
    });
    expect(spanOf(given, 'From iat of the assertion to the answer')).toBeUndefined();
  });

  it('are those of the proofs where an assertion has no time', async () => {
    const client_assertion = 'a.b.c';
    const given = await flow(
      fapiCase({
        authorization_request: await parRequest({ client_assertion }),
        parameters: { client_assertion },
      }),
    );
    expect(timeOf(given, 'token')?.from).toBe('iat of the DPoP proof');
    expect(timeOf(given, 'par')?.from).toBe('iat of the PAR proof');
  });

  it('have the time of the log for the login by URL', async () => {
    const { authorization_request: url = '', ...rest } = await legacyCase();
    const logged = `${new Date((testNow - 40) * 1000).toISOString()} redirect to ${url}`;
    expect(timeOf(await flow({ ...rest, authorization_request: logged }), 'authorize')?.seconds).toBe(
      testNow - 40,
    );
  });

  it('take an error that comes straight back for the moment of opening', async () => {
    const refused = testLogin.callbackError('invalid_request_uri');
    const late = await flow(
      fapiCase({ par_response: pushedAnswer(100), callback: callbackLine(25, refused) }),
    );
    expect(spanOf(late, 'From PAR to the login page')).toMatchObject({
      to: 'callback',
      seconds: 75,
      isKept: false,
    });
    const other = testLogin.callbackError('access_denied');
    const denied = await flow(
      fapiCase({ par_response: pushedAnswer(100), callback: callbackLine(25, other) }),
    );
    expect(spanOf(denied, 'From PAR to the login page')).toBeUndefined();
  });

  it.each([
    [0, 60, 'Singpass FAPI: authorization request'],
    [60, 60, 'Singpass FAPI: authorization request'],
    [90, 90, undefined],
  ])('hold a request_uri said to live %i seconds against %i', async (life, seconds, source) => {
    const given = await flow(
      fapiCase({ par_response: pushedAnswer(28, life), authorization_url: opened(20) }),
    );
    const limit = spanOf(given, 'From PAR to the login page')?.limit;
    expect([limit?.seconds, limit?.rule?.source]).toEqual([seconds, source]);
  });
});
