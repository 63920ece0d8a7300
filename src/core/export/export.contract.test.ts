import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase, toHttpRequest } from '../../testing/cases.ts';
import { exported } from '../../testing/exports.ts';
import { testNow } from '../../testing/times.ts';
import { makeAssertion, testClientId, testCode, testVerifier } from '../../testing/tokens.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { exportFormats } from './registry.ts';
import { toExportRequest } from './to-export-request.ts';
import { remarksOf, variablesOf } from './variables.ts';

/** Secrets in every place where a request can hold one. */
async function tellTale(): Promise<{ readonly given: Case; readonly secrets: readonly string[] }> {
  const secrets = {
    code: testCode,
    code_verifier: testVerifier,
    client_secret: 'a-secret-of-the-client',
    foreign: 'a-value-of-unknown-use',
    redirect_uri: `https://rp.example.sg/callback?session=${testCode}`,
    client_assertion: await makeAssertion(),
  };
  const headers = [
    'Authorization: Bearer not-for-others',
    'Cookie: session=not-for-me',
    'X-Api-Key: key-not-told',
    'Accept: text/x-open',
  ];
  const url = `https://user-name:pass-word@stg-id.singpass.gov.sg/fapi/token?code=${testCode}&x=1#part`;
  const request = toHttpRequest(url, { client_id: testClientId, ...secrets }, headers);
  return {
    given: { profile: 'singpass-fapi', environment: 'staging', request, token_endpoint: url },
    secrets: [...Object.values(secrets), 'not-for', 'key-not-told', 'user-name', 'pass-word', testCode],
  };
}

describe('the formats', () => {
  it('have ids, names and file names of their own', () => {
    for (const member of ['id', 'title', 'fileName', 'lead'] as const) {
      const all = exportFormats.map((format) => format[member]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((text) => text !== '')).toBe(true);
    }
    for (const { id } of exportFormats) expect(id).toMatch(/^[a-z-]+$/);
  });

  it.each(exportFormats)(
    '$title: nothing secret is in the text, and every variable is told',
    async (format) => {
      const { given, secrets } = await tellTale();
      const request = exported(given);
      const text = format.write(request);
      for (const secret of secrets) {
        expect(text).not.toContain(secret);
        expect(text).not.toContain(encodeURIComponent(secret));
      }
      for (const step of format.steps?.(request) ?? [])
        for (const secret of secrets) expect(step).not.toContain(secret);
      expect(text).toContain(testClientId);
      expect(text).toContain('text/x-open');
      const { profile } = buildSubject(given, testNow);
      const named = variablesOf(request, format, profile);
      for (const { name, what } of named) {
        expect(text).toContain(name);
        expect(what).toMatch(/\.$/);
      }
      const names = named.map(({ name }) => name);
      for (const wanted of [
        'CODE',
        'CODE_VERIFIER',
        'PARAM_CLIENT_SECRET',
        'PARAM_FOREIGN',
        'REDIRECT_URI',
        'HEADER_COOKIE',
      ])
        expect(names).toContain(wanted);
      expect(names.includes('PRIVATE_KEY')).toBe(format.signs);
      expect(names.includes('CLIENT_ASSERTION')).toBe(!format.signs);
    },
  );

  it.each(exportFormats)('$title: the text does not depend on anything but the request', async (format) => {
    const given = await fapiCase();
    expect(format.write(exported(given))).toBe(format.write(exported(given)));
  });
});

describe('the request to export', () => {
  it('tells what it leaves out', async () => {
    const { given } = await tellTale();
    const { url, remarks } = exported(given);
    expect(url).toBe('https://stg-id.singpass.gov.sg/fapi/token');
    expect(remarks).toHaveLength(2);
  });

  it('is the literal one where that is wanted', async () => {
    const { parameters, headers, url } = exported(await fapiCase(), false);
    expect(url).toBe('https://stg-id.singpass.gov.sg/fapi/token');
    expect(parameters.find(({ name }) => name === 'code')).toEqual({ name: 'code', value: testCode });
    expect(headers.map(({ name }) => name)).toEqual(['DPoP']);
    expect([...parameters, ...headers].every(({ variable }) => variable === undefined)).toBe(true);
  });

  it('gives two values of one name two variables', async () => {
    const { request = '' } = await legacyCase();
    const { parameters } = exported({ profile: 'singpass-legacy', request: `${request}&code=another-code` });
    expect(parameters.flatMap(({ name, variable }) => (name === 'code' ? [variable] : []))).toEqual([
      'CODE',
      'CODE_2',
    ]);
  });

  it('of an assertion alone is what the profile requires, as variables', async () => {
    const { parameters, remarks } = exported({
      profile: 'singpass-fapi',
      client_assertion: await makeAssertion(),
    });
    expect(parameters.map(({ name, value, variable }) => [name, variable ?? value])).toEqual([
      ['redirect_uri', 'REDIRECT_URI'],
      ['grant_type', 'authorization_code'],
      ['code', 'CODE'],
      ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
      ['client_assertion', 'CLIENT_ASSERTION'],
      ['code_verifier', 'CODE_VERIFIER'],
    ]);
    expect(remarks).toHaveLength(1);
  });

  it('says which algorithm stands in for one that no program here writes', async () => {
    const given = await fapiCase({ assertion: { header: { alg: 'RS256' } } });
    const request = exported({ ...given, profile: 'rfc7523' });
    expect(request.signing.algorithm).toBe('ES256');
    expect(remarksOf(request, { signs: true }).at(-1)).toBe(
      'It signs with ES256: RS256, as in the assertion, is not among what it can write.',
    );
    expect(remarksOf(request, { signs: false })).toEqual(request.remarks);
  });

  it('is none where there is neither', () => {
    expect(
      toExportRequest(buildSubject({ jwks: '{"keys":[]}' }, testNow), { secretsAsVariables: true }),
    ).toBeUndefined();
  });

  it('signs as the profile wants it, whatever the old assertion did', async () => {
    const assertion = { claims: { aud: 'https://wrong.example', exp: 1 }, header: { typ: 'at+jwt' } };
    const { signing } = exported(await fapiCase({ assertion }));
    expect(signing).toEqual({
      algorithm: 'ES256',
      instead: undefined,
      typ: 'JWT',
      keyId: { value: 'sig-1' },
      clientId: { value: testClientId },
      audience: { value: 'https://stg-id.singpass.gov.sg/fapi' },
      lifetimeSeconds: 60,
      proof: {
        algorithm: 'ES256',
        address: 'https://stg-id.singpass.gov.sg/fapi/token',
        lifetimeSeconds: 60,
      },
    });
  });
});
