import { describe, expect, it } from 'vitest';
import { type CaseChanges, fapiCase, legacyCase } from '../testing/cases.ts';
import { dpopKey, encryptionKey, type SigningAlgorithm, signingKey } from '../testing/keys.ts';
import { testNow } from '../testing/times.ts';
import { makeDpopProof } from '../testing/tokens.ts';
import { analyse } from './analyse.ts';
import type { Case } from './case/case.ts';
import { toCurl, toCurlInput } from './export/curl.ts';
import { parseRequest } from './request/parse-request.ts';
import { headerValues } from './request/wire-request.ts';

const algorithms: readonly SigningAlgorithm[] = ['ES256', 'ES384', 'ES512'];
const makers = { 'FAPI 2.0': fapiCase, 'the old profile': legacyCase } as const;

/** Healthy in every way that documents or working clients know (faults.md §1.3). */
const variations: Readonly<Record<string, CaseChanges>> = {
  'as documented': {},
  'with nbf': { assertion: { claims: { nbf: testNow - 5 } } },
  'with a life of 60 seconds': { assertion: { claims: { exp: testNow + 55 } } },
  'with a life of exactly 120 seconds': { assertion: { claims: { iat: testNow, exp: testNow + 120 } } },
  'signed ten seconds ahead': { assertion: { claims: { iat: testNow + 10, exp: testNow + 100 } } },
  'with the code in the assertion': {
    assertion: { claims: { code: '4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI' } },
  },
  'with client_id in the body': { parameters: { client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F' } },
  'with a redirect URI that has a query': {
    parameters: { redirect_uri: 'https://rp.example.sg/callback?app=1' },
    authorization_request: undefined,
  },
  'with a long verifier': {
    parameters: { code_verifier: 'a'.repeat(128) },
    authorization_request: undefined,
  },
  'without key set': { jwks: undefined },
  'without authorization request': { authorization_request: undefined },
  'without profile and environment': { profile: undefined, environment: undefined },
  'judged by the Date of a success': {
    now: undefined,
    response:
      'HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 06:13:20 GMT\r\n\r\n{"access_token":"x","token_type":"DPoP","id_token":"a.b.c.d.e"}',
  },
  'with a known callback': {
    callback:
      'https://rp.example.sg/callback?code=4C0sivAY9mUdYL9C3V6tccx38FdX7-4grP_ZRbhgNCI&state=dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU',
  },
  'with what is registered': {
    expected: {
      client_id: 'T5sM5a53Yaw3URyDEv2y9129CbElCN2F',
      redirect_uris: ['https://rp.example.sg/callback'],
      jwks_uri: 'https://rp.example.sg/.well-known/jwks.json',
    },
  },
};

const forms: Readonly<Record<string, (given: Case) => Case>> = {
  'raw HTTP': (given) => given,
  'a curl command': (given) => {
    const request = parseRequest(given.request ?? '');
    const dpop = headerValues(request?.headers ?? [], 'dpop')[0];
    return {
      ...given,
      request: toCurl(toCurlInput(request, 'https://unused.example', dpop), { secretsAsVariables: false }),
    };
  },
  'a form body and pieces': (given) => {
    const request = parseRequest(given.request ?? '');
    return {
      ...given,
      request: request?.body,
      dpop: headerValues(request?.headers ?? [], 'dpop')[0],
      token_endpoint: request?.url,
    };
  },
};

describe.each(Object.entries(makers))('a healthy request of %s', (_profile, make) => {
  describe.each(algorithms)('signed with %s', (alg) => {
    it.each(Object.entries(variations))('%s gives no fault in any paste form', async (_name, changes) => {
      const key = await signingKey(`sig-${alg}`, alg);
      const jwks = JSON.stringify({ keys: [key.publicJwk, (await encryptionKey()).publicJwk] });
      const given = await make({ jwks, ...changes, assertion: { ...changes.assertion, alg, key } });
      for (const [form, reshape] of Object.entries(forms)) {
        const { diagnosis } = await analyse(reshape(given), testNow);
        const wrong = diagnosis.findings.filter(({ severity }) => severity === 'error');
        expect(
          wrong.map(({ code, certainty, evidence }) => ({ form, code, certainty, evidence: evidence[0] })),
        ).toEqual([]);
        expect(diagnosis.predicted).toBeNull();
      }
    });
  });
});

describe('a healthy request to userinfo', () => {
  it('is not judged as a token request', async () => {
    const url = 'https://stg-id.singpass.gov.sg/fapi/userinfo';
    const dpop = await makeDpopProof({
      key: await dpopKey(),
      claims: { htm: 'GET', htu: url, ath: 'A'.repeat(43) },
    });
    const request = `curl ${url} -H 'Authorization: DPoP x' -H 'DPoP: ${dpop}'`;
    const { diagnosis } = await analyse({ request, now: testNow }, testNow);
    expect(
      diagnosis.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, evidence }) => [code, evidence[0]]),
    ).toEqual([]);
  });
});
