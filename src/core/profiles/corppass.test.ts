import { describe, expect, it } from 'vitest';
import { toHttpRequest } from '../../testing/cases.ts';
import { dpopKey } from '../../testing/keys.ts';
import { corppassEndpoint, corppassFapiCase, corppassLegacyCase } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof, testChallenge, testCode, testRedirectUri } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { corppassFapi } from './corppass-fapi.ts';
import { corppassLegacy } from './corppass-legacy.ts';

const errors = ({ findings }: Diagnosis): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

it('the lifetimes and the end of the old profile are those of the pages', () => {
  expect(corppassFapi.code.lifetimeSeconds.value).toBe(60);
  expect(corppassLegacy.code.lifetimeSeconds.value).toBe(600);
  expect(corppassLegacy.endsOn?.value).toBe('2027-03-31');
  expect(corppassLegacy.endsOn?.note).toMatch(/later one applies, because/);
  expect(corppassFapi.assertion.algorithms.value).toContain('ES256K');
});

describe('a pushed request at Corppass', () => {
  const asking = (parameters: Readonly<Record<string, string | undefined>>) => {
    const body = {
      ...{
        client_id: 'vOIljWVrGyBMK6f31QYq',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: testRedirectUri,
      },
      ...{
        state: 's'.repeat(30),
        nonce: 'n'.repeat(30),
        code_challenge: testChallenge,
        code_challenge_method: 'S256',
      },
      ...parameters,
    };
    return {
      profile: 'corppass-fapi',
      authorization_request: toHttpRequest('https://stg-id.corppass.gov.sg/request', body),
    };
  };
  const found = async (parameters: Readonly<Record<string, string | undefined>>) =>
    (await analyse(asking(parameters), testNow)).diagnosis.findings
      .filter(({ code }) => code === 'par-invalid-params')
      .map(({ evidence: [first] }) => first?.path);

  it('needs state, nonce and a challenge', async () => {
    expect(await found({})).toEqual([]);
    expect(await found({ state: undefined })).toEqual(['parameters.state']);
    expect(await found({ nonce: '' })).toEqual(['parameters.nonce']);
    expect(await found({ code_challenge: undefined })).toEqual(['parameters.code_challenge']);
  });

  it('knows one level of assurance, and letters, digits and spaces in a message', async () => {
    expect(await found({ acr_values: 'urn:singpass:authentication:loa:3' })).toEqual([
      'parameters.acr_values',
    ]);
    expect(await found({ authentication_context_message: 'Sign in (now)' })).toEqual([
      'parameters.authentication_context_message',
    ]);
  });
});

describe('aud at Corppass', () => {
  it.each([corppassFapiCase, corppassLegacyCase])(
    'is the issuer: the note says why, and the finding shows it',
    async (make) => {
      const { diagnosis } = await analyse(
        await make({ assertion: { claims: { aud: corppassEndpoint } } }),
        testNow,
      );
      expect(errors(diagnosis)).toEqual(['aud-token-endpoint']);
      expect(diagnosis.findings[0]?.rules[0]?.note).toMatch(
        /contradict themselves.*The rule applies, because/,
      );
    },
  );

  it('of the other environment and of Singpass are told apart', async () => {
    const aud = (value: string) => corppassFapiCase({ assertion: { claims: { aud: value } } });
    expect(errors((await analyse(await aud('https://id.corppass.gov.sg'), testNow)).diagnosis)).toEqual([
      'aud-wrong-env',
    ]);
    expect(
      errors((await analyse(await aud('https://stg-id.singpass.gov.sg/fapi'), testNow)).diagnosis),
    ).toEqual(['corppass-singpass-mixed']);
  });
});

it('a FAPI request without its proof is refused, and one with a proof is no mixture', async () => {
  const { request } = await corppassLegacyCase({ parameters: {} });
  const { diagnosis } = await analyse({ request, profile: 'corppass-fapi', now: testNow }, testNow);
  expect(errors(diagnosis)).toEqual(['dpop-missing']);
  expect(diagnosis.predicted).toMatchObject({
    status: 400,
    error: 'invalid_request',
    because: 'dpop-missing',
  });
});

it('a key set without an encryption key is answered in its own words', async () => {
  const { jwks } = await corppassFapiCase();
  const keys = (JSON.parse(jwks ?? '') as { keys: { use: string }[] }).keys.filter(
    ({ use }) => use === 'sig',
  );
  const { diagnosis } = await analyse(await corppassFapiCase({ jwks: JSON.stringify({ keys }) }), testNow);
  expect(diagnosis.predicted).toMatchObject({
    error: 'invalid_request',
    description: 'The JWKS object is empty or the encryption key is not available',
    because: 'jwks-no-enc',
  });
});

describe('literal answers of Corppass', () => {
  const answers: readonly (readonly [string, string, string, string])[] = [
    [
      'invalid_request',
      'The JWKS object is empty or the encryption key is not available',
      'no-encryption-key',
      'jwks-no-enc',
    ],
    ['invalid_dpop_proof', 'DPoP proof iat is not recent enough', 'invalid-dpop-proof', 'dpop-iat'],
    ['invalid_scope', 'requested scope is not allowed', 'invalid-scope', 'scope-not-allowed'],
    ['invalid_grant', '', 'invalid-grant', 'code-expired'],
    ['invalid_client', '', 'invalid-client', 'aud-token-endpoint'],
    ['unsupported_grant_type', '', 'unsupported-grant-type', 'grant-type-wrong'],
  ];
  it.each(answers)('%s %s', async (error, description, guide, cause) => {
    const body = JSON.stringify({ error, ...(description === '' ? {} : { error_description: description }) });
    const response = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\n\r\n${body}`;
    const { diagnosis } = await analyse({ profile: 'corppass-fapi', response }, testNow);
    expect(diagnosis.error).toMatchObject({ guide, source: 'corppass' });
    expect(diagnosis.error?.causes).toContain(cause);
  });
});

it('the entity API of the old profile counts as userinfo', async () => {
  const url = 'https://stg-id.corppass.gov.sg/authorization-info';
  const request = toHttpRequest(url, {}, ['Authorization: Bearer abc']).replace('POST', 'GET');
  const { diagnosis } = await analyse({ request, profile: 'corppass-legacy' }, testNow);
  expect(errors(diagnosis)).toEqual([]);
});

it('userinfo is of the new profile, also where nobody names the profile', async () => {
  const url = 'https://stg-id.corppass.gov.sg/userinfo';
  const headers = ['Authorization: DPoP abc', `DPoP: ${await makeDpopProof({ key: await dpopKey() })}`];
  const request = toHttpRequest(url, {}, headers).replace('POST', 'GET');
  const { diagnosis } = await analyse({ request }, testNow);
  expect(diagnosis.profile).toBe('corppass-fapi');
  expect(errors(diagnosis)).not.toContain('userinfo-bearer-vs-dpop');
});

it('a login with a challenge needs the verifier also under the old profile', async () => {
  const authorization = `https://stg-id.corppass.gov.sg/mga/sps/oauth/oauth20/authorize?response_type=code&client_id=x&redirect_uri=${encodeURIComponent(testRedirectUri)}&code_challenge=${'A'.repeat(43)}&code_challenge_method=S256`;
  const given = await corppassLegacyCase({
    parameters: { code_verifier: undefined, code: testCode, client_id: undefined },
    authorization_request: authorization,
  });
  expect(errors((await analyse(given, testNow)).diagnosis)).toContain('verifier-missing');
  expect(errors((await analyse({ ...given, authorization_request: undefined }, testNow)).diagnosis)).toEqual(
    [],
  );
});
