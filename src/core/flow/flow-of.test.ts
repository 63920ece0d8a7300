import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { healthyCases } from '../../testing/healthy-cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { callbackLine, pushedAnswer, testLogin } from '../../testing/logins.ts';
import { errorAnswer } from '../../testing/test-guide.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { Flow, FlowState, FlowStepId, FlowTime } from './flow.ts';
import { flowOf } from './flow-of.ts';

async function flow(given: Case | Promise<Case>): Promise<Flow> {
  const { subject, diagnosis } = await analyse(await given, testNow);
  return flowOf(subject, diagnosis.findings);
}

const statesOf = ({ steps }: Flow): Partial<Record<FlowStepId, FlowState>> =>
  Object.fromEntries(steps.map(({ id, state }) => [id, state]));
const timeOf = ({ steps }: Flow, id: FlowStepId): FlowTime | undefined =>
  steps.find((step) => step.id === id)?.time;
const labelsOf = ({ steps }: Flow, id: FlowStepId): readonly string[] =>
  steps.find((step) => step.id === id)?.pieces.map(({ label }) => label) ?? [];
const intervalOf = ({ intervals }: Flow, id: string) => intervals.find((each) => each.id === id);

const success =
  'HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}';
const wholeLogin = {
  par_response: pushedAnswer(),
  authorization_url: testLogin.authorizationUrl,
  callback: callbackLine(18),
  response: success,
} as const;

describe('the steps of a login', () => {
  it('shows nothing as given where nothing is pasted', async () => {
    const empty = await flow({});
    expect(empty.isEmpty).toBe(true);
    expect(new Set(Object.values(statesOf(empty)))).toEqual(new Set(['missing']));
    expect(empty.failure).toBeUndefined();
    expect(empty.intervals).toEqual([]);
  });

  it('has PAR where the profile has it', async () => {
    expect((await flow({ profile: 'singpass-fapi' })).steps.map(({ id }) => id)).toContain('par');
    expect((await flow({ profile: 'singpass-legacy' })).steps.map(({ id }) => id)).toEqual([
      'authorize',
      'callback',
      'token',
      'userinfo',
    ]);
  });

  it('places every piece of a whole login, and says how far it went', async () => {
    const whole = await flow(fapiCase(wholeLogin));
    expect(statesOf(whole)).toEqual({
      par: 'passed',
      authorize: 'passed',
      callback: 'passed',
      token: 'passed',
      userinfo: 'missing',
    });
    expect(labelsOf(whole, 'par')).toEqual(['PAR request', 'Answer 201']);
    expect(labelsOf(whole, 'callback')).toEqual(['Callback with a code']);
    expect(labelsOf(whole, 'token')).toEqual(['Token request', 'Answer 200']);
    expect(whole.failure).toBeUndefined();
    expect(whole.steps.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  it('gives no request more than is pasted', async () => {
    expect(statesOf(await flow(fapiCase({ authorization_request: undefined })))).toMatchObject({
      par: 'missing',
      authorize: 'missing',
      callback: 'missing',
      token: 'given',
    });
  });

  const userinfo = (headers: string): string =>
    `GET /fapi/userinfo HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n${headers}\r\n\r\n`;

  it('puts a call of userinfo and its answer at userinfo', async () => {
    const dpop = await makeDpopProof({ key: await dpopKey() });
    const request = userinfo(`Authorization: DPoP x\r\nDPoP: ${dpop}`);
    const called = await flow({ profile: 'singpass-fapi', request });
    expect(labelsOf(called, 'userinfo')).toEqual(['Userinfo request']);
    expect(labelsOf(called, 'token')).toEqual([]);
    expect(timeOf(called, 'userinfo')).toMatchObject({ from: 'iat of the DPoP proof', clock: 'yours' });
    expect(timeOf(called, 'token')).toBeUndefined();
    const answered = await flow({ profile: 'singpass-fapi', request, response: success });
    expect(labelsOf(answered, 'userinfo')).toEqual(['Userinfo request', 'Answer 200']);
    expect(timeOf(answered, 'userinfo')).toEqual({
      seconds: testNow,
      from: 'Date of the answer',
      clock: 'server',
    });
  });

  it('names a request without parameters, a proof and an assertion that stand alone', async () => {
    const bare = 'POST /fapi/token HTTP/1.1\r\nHost: stg-id.singpass.gov.sg\r\n\r\n';
    expect(labelsOf(await flow({ request: bare }), 'token')).toEqual(['Request']);
    const dpop = await makeDpopProof({ key: await dpopKey() });
    const alone = await flow({ profile: 'singpass-fapi', dpop, client_assertion: await makeAssertion() });
    expect(labelsOf(alone, 'token')).toEqual(['Client assertion', 'DPoP proof']);
  });

  it('puts the URL of a login without PAR at the login', async () => {
    const old = await flow(legacyCase());
    expect(labelsOf(old, 'authorize')).toEqual(['Authorization URL']);
    expect(old.hasPar).toBe(false);
  });
});

describe('the failing step', () => {
  it.each<[string, () => Promise<Case>, FlowStepId, 'answer' | 'finding']>([
    [
      'the token endpoint refused',
      () => fapiCase({ response: errorAnswer(400, 'invalid_grant') }),
      'token',
      'answer',
    ],
    [
      'PAR refused, and nothing followed',
      async () => ({
        profile: 'singpass-fapi',
        authorization_request: await parRequest(),
        response: errorAnswer(400, 'invalid_request'),
      }),
      'par',
      'answer',
    ],
    [
      'PAR refused, in a log that goes on',
      () => fapiCase({ par_response: errorAnswer(400, 'invalid_request') }),
      'par',
      'answer',
    ],
    [
      'the callback brought an error',
      () => fapiCase({ callback: testLogin.callbackError('access_denied') }),
      'authorize',
      'answer',
    ],
    ['the login page refused', async () => ({ response: 'PX-E0013' }), 'authorize', 'answer'],
    [
      'a fault of PAR is proven',
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'name' }) }),
      'par',
      'finding',
    ],
    [
      'a fault of the token request is proven',
      () => fapiCase({ parameters: { grant_type: undefined } }),
      'token',
      'finding',
    ],
  ])('is the right one where %s', async (_name, given, step, by) => {
    const found = await flow(given());
    expect(found.failure).toMatchObject({ step, by });
    expect(statesOf(found)[step]).toBe('failed');
  });

  it('leaves what comes after it unreached', async () => {
    const failed = await flow({
      profile: 'singpass-fapi',
      authorization_request: await parRequest(),
      response: errorAnswer(400, 'invalid_request'),
    });
    expect(statesOf(failed)).toMatchObject({ authorize: 'not-reached', token: 'not-reached' });
  });

  it('is not PAR where PAR answered with a request_uri', async () => {
    const authorization_request = await parRequest({ scope: 'name' });
    const { failure } = await flow(fapiCase({ authorization_request, par_response: pushedAnswer() }));
    expect(failure?.step).not.toBe('par');
  });

  // That one publishes no key for encryption, which is a fault of its own.
  const healthy = Object.entries(healthyCases).filter(([name]) => name !== 'signed with ES512');
  it.each(healthy)('is none in a healthy case %s', async (_name, given) => {
    expect((await flow(given())).failure).toBeUndefined();
  });
});

describe('the times between', () => {
  const limit = 60;
  it.each([
    [limit - 1, true],
    [limit, true],
    [limit + 1, false],
  ])('measures a code of %i seconds against its life', async (age, isKept) => {
    const { intervals } = await flow(
      fapiCase({ callback: callbackLine(age + 5), response: undefined, now: testNow }),
    );
    expect(intervals.find(({ id }) => id === 'code')).toMatchObject({
      seconds: age,
      isKept,
      limit: { seconds: limit },
    });
  });

  it('does not decide a close call between two clocks', async () => {
    const close = await flow(fapiCase({ ...wholeLogin, callback: callbackLine(62) }));
    expect(intervalOf(close, 'code')).toMatchObject({ seconds: 62, isKept: undefined });
    const late = await flow(fapiCase({ ...wholeLogin, callback: callbackLine(90) }));
    expect(intervalOf(late, 'code')).toMatchObject({ seconds: 90, isKept: false });
  });

  it('measures no code that the token request does not send', async () => {
    const other = await flow(
      fapiCase({
        ...wholeLogin,
        callback: callbackLine(18, testLogin.callbackWith({ code: 'x'.repeat(43) })),
      }),
    );
    expect(intervalOf(other, 'code')).toBeUndefined();
  });

  it.each([
    [30, 60, true],
    [75, 60, false],
    [75, 90, true],
  ])('measures a request_uri opened after %i of %i seconds', async (age, life, isKept) => {
    const opened = new Date((testNow - 100 + age) * 1000).toISOString();
    const { intervals } = await flow(
      fapiCase({
        par_response: pushedAnswer(100, life),
        authorization_url: `${opened} redirect to ${testLogin.authorizationUrl}`,
      }),
    );
    expect(intervals.find(({ id }) => id === 'request-uri')).toMatchObject({ seconds: age, isKept });
  });

  it('shows no time that runs backwards', async () => {
    const backwards = await flow(fapiCase({ ...wholeLogin, callback: callbackLine(-600) }));
    expect(intervalOf(backwards, 'code')).toBeUndefined();
  });

  it('tells how old the assertion was when it was answered', async () => {
    expect(intervalOf(await flow(fapiCase({ response: success })), 'assertion')).toMatchObject({
      seconds: 5,
      limit: { seconds: 120 },
      isKept: true,
    });
  });

  it.each([
    ['without exp', { exp: undefined }],
    ['with an exp that is no time', { exp: 'soon' }],
    ['that ends when it begins', { iat: testNow - 5, exp: testNow - 5 }],
  ])('holds the age of an assertion %s against no limit', async (_name, claims) => {
    const interval = intervalOf(
      await flow(fapiCase({ response: success, assertion: { claims } })),
      'assertion',
    );
    expect(interval).toMatchObject({ seconds: 5 });
    expect(interval?.limit).toBeUndefined();
  });
});
