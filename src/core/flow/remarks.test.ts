import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, parRequest } from '../../testing/cases.ts';
import { healthyCases } from '../../testing/healthy-cases.ts';
import { pushedAnswer, testLogin, testRequestUri } from '../../testing/logins.ts';
import { testNow } from '../../testing/times.ts';
import { testClientId } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { flowOf } from './flow-of.ts';

async function remarks(given: Case | Promise<Case>): Promise<readonly string[]> {
  const { steps } = flowOf(buildSubject(await given, testNow));
  return steps.flatMap((step) => step.remarks.map(({ text }) => `${step.id}: ${text}`));
}

const authorize = (parameters: Readonly<Record<string, string>>): string =>
  `https://stg-id.singpass.gov.sg/fapi/auth?${new URLSearchParams(parameters).toString()}`;
const healthyUrl = { client_id: testClientId, request_uri: testRequestUri };

describe('remarks on a login', () => {
  it.each(Object.entries(healthyCases))('has none for a healthy case %s', async (_name, given) => {
    expect(await remarks(given())).toEqual([]);
  });

  it('has none for a whole healthy login', async () => {
    expect(
      await remarks(
        fapiCase({
          par_response: pushedAnswer(),
          authorization_url: testLogin.authorizationUrl,
          callback: testLogin.callbackUrl,
        }),
      ),
    ).toEqual([]);
  });

  it.each<[string, Case | (() => Promise<Case>), RegExp]>([
    [
      'a state that is not the one sent',
      { callback: testLogin.callbackWith({ state: 'x' }) },
      /another login/,
    ],
    ['a state that is lost', { callback: testLogin.callbackWith({ state: undefined }) }, /did not come back/],
    [
      'another issuer',
      { callback: testLogin.callbackWith({ iss: 'https://evil.example' }) },
      /no issuer of this profile/,
    ],
    [
      'the issuer of the other environment',
      { callback: testLogin.callbackWith({ iss: 'https://id.singpass.gov.sg/fapi' }) },
      /of production: expected https:\/\/stg-id/,
    ],
    ['no issuer', { callback: testLogin.callbackWith({ iss: undefined }) }, /No iss: .* since 2026-06-11/],
    ['another code', { callback: testLogin.callbackWith({ code: 'Zz9'.repeat(14) }) }, /another code/],
    [
      'another address',
      { callback: testLogin.callbackUrl.replace('/callback', '/login') },
      /another address than the redirect_uri/,
    ],
    [
      'more than two parameters',
      { authorization_url: authorize({ ...healthyUrl, scope: 'openid', state: 'x' }) },
      /stands scope and state/,
    ],
    [
      'no client_id',
      { authorization_url: authorize({ request_uri: testRequestUri }) },
      /client_id is missing/,
    ],
    [
      'a request_uri encoded twice',
      { authorization_url: authorize({ ...healthyUrl, request_uri: encodeURIComponent(testRequestUri) }) },
      /encoded twice/,
    ],
    [
      'a request_uri that is none',
      { authorization_url: authorize({ ...healthyUrl, request_uri: 'undefined' }) },
      /no URI/,
    ],
    [
      'another request_uri than PAR gave',
      {
        par_response: pushedAnswer(),
        authorization_url: authorize({ ...healthyUrl, request_uri: `${testRequestUri}x` }),
      },
      /not the request_uri that the PAR answer gave/,
    ],
    [
      'another client than at PAR',
      { authorization_url: authorize({ ...healthyUrl, client_id: 'x' }) },
      /another than the one at PAR/,
    ],
    [
      'a login without PAR under FAPI',
      { authorization_request: authorize({ response_type: 'code', client_id: testClientId }) },
      /by PAR/,
    ],
    [
      'a short state',
      async () => fapiCase({ authorization_request: await parRequest({ state: 'short' }) }),
      /state has 5 characters/,
    ],
    [
      'no challenge',
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: undefined }) }),
      /No code_challenge/,
    ],
    [
      'no assertion',
      async () => fapiCase({ authorization_request: await parRequest({ client_assertion: undefined }) }),
      /client_assertion of its own/,
    ],
    [
      'no proof',
      async () => fapiCase({ authorization_request: (await parRequest()).replace(/^DPoP: .*\r\n/m, '') }),
      /binds the code to no key/,
    ],
    [
      'data for a Login app',
      async () => fapiCase({ authorization_request: await parRequest({ scope: 'openid marital' }) }),
      /marital for Myinfo apps/,
    ],
    [
      'a challenge that is no hash',
      async () => fapiCase({ authorization_request: await parRequest({ code_challenge: 'x'.repeat(42) }) }),
      /^par: code_challenge is no SHA-256/,
    ],
    [
      'an answer of PAR whose request_uri is none',
      { par_response: pushedAnswer().replace('urn:', 'urx:') },
      /^par: request_uri is no URI/,
    ],
    [
      'an answer of PAR with another status',
      { par_response: pushedAnswer().replace('201 Created', '200 OK') },
      /^par: PAR answers 201; this is 200\./,
    ],
    ['another life than documented', { par_response: pushedAnswer(28, 30) }, /expires_in is 30/],
  ])('tells of %s', async (_name, changes, wanted) => {
    const given = typeof changes === 'function' ? await changes() : { ...(await fapiCase()), ...changes };
    const told = await remarks(given);
    expect(told.filter((text) => wanted.test(text))).toHaveLength(1);
  });

  it('takes every known issuer where the environment is only assumed', async () => {
    const callback = testLogin.callbackUrl;
    expect(await remarks({ profile: 'singpass-fapi', callback })).toEqual([]);
  });

  it('knows that the old profile has no PAR', async () => {
    expect(await remarks(legacyCase({ authorization_url: testLogin.authorizationUrl }))).toEqual([
      expect.stringMatching(/does not have/),
    ]);
    expect(await remarks(legacyCase({ callback: testLogin.callbackWith({ iss: undefined }) }))).toEqual([]);
  });
});
