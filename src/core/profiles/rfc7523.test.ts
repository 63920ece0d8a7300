import { describe, expect, it } from 'vitest';
import { type AnyChanges, anyCase, anyEndpoint, anyIssuer, codeGrant } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { analyse } from '../analyse.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { rfc7523 } from './rfc7523.ts';

const shown = ({ findings }: Diagnosis): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, certainty }) => `${code} ${certainty}`);

/** What the standards demand of any server. */
const demanded: readonly (readonly [string, AnyChanges])[] = [
  ['iss-missing proof', { claims: { iss: undefined } }],
  ['sub-missing proof', { claims: { sub: undefined } }],
  ['aud-missing proof', { claims: { aud: undefined } }],
  ['exp-missing proof', { claims: { exp: undefined } }],
  ['exp-past proof', { claims: { exp: testNow - 900 } }],
  ['exp-not-after-iat proof', { claims: { iat: testNow - 10, exp: testNow - 900 } }],
  ['exp-not-after-iat proof', { claims: { iat: testNow - 10, exp: 300 } }],
  ['nbf-future proof', { claims: { nbf: testNow + 900 } }],
  ['exp-string proof', { claims: { exp: String(testNow + 60) } }],
  ['iss-wrong strong', { claims: { iss: 'somebody-else' }, parameters: { client_id: 'reporting-service' } }],
  ['alg-none proof', { header: { alg: 'none' } }],
  ['assertion-missing proof', { parameters: { client_assertion: undefined } }],
  ['assertion-type-wrong proof', { parameters: { client_assertion_type: 'jwt-bearer' } }],
  ['grant-type-missing proof', { parameters: { ...codeGrant, grant_type: undefined } }],
  ['code-missing proof', { parameters: { ...codeGrant, code: undefined } }],
];

describe('any server by RFC 7523', () => {
  it.each(demanded)('refuses %s', async (expected, changes) => {
    const { diagnosis } = await analyse(anyCase(changes), testNow);
    expect(shown(diagnosis)).toEqual([expected]);
  });

  const open: readonly (readonly [string, AnyChanges])[] = [
    ['exp-ms', { claims: { exp: (testNow + 60) * 1000 } }],
    ['jti-type', { claims: { jti: 7 } }],
    ['iat-future', { claims: { iat: testNow + 1000 } }],
    ['alg-hmac', { header: { alg: 'HS256' } }],
  ];
  it.each(open)('may take %s: a risk with its reason, and no answer is predicted', async (code, changes) => {
    const { diagnosis } = await analyse(anyCase({ ...changes, jwks: undefined }), testNow);
    const finding = diagnosis.findings.find((candidate) => candidate.code === code);
    expect(finding?.severity).toBe('warning');
    expect(finding?.certainty).not.toBe('proof');
    expect(finding?.rules.at(-1)?.note).toMatch(/leave it to the server/);
    expect(diagnosis.predicted).toBeNull();
  });

  it.each([
    ['iat', 'iat-missing'],
    ['jti', 'jti-missing'],
  ])('asks for no %s', async (_claim, code) => {
    const { diagnosis } = await analyse(anyCase(), testNow);
    expect(diagnosis.outcomes[code as 'iat-missing']?.kind).toBe('not-applicable');
  });

  it('says nothing of an aud that may be its issuer', async () => {
    for (const aud of ['https://as.bank.test', anyIssuer, anyEndpoint, ['x', 'y']])
      expect(shown((await analyse(anyCase({ claims: { aud } }), testNow)).diagnosis)).toEqual([]);
  });

  it('leaves out of its predictions what it leaves open', () => {
    const codes = rfc7523.predictions.flatMap((prediction) => prediction.codes ?? []);
    expect(codes.filter((code) => rfc7523.leavesOpen?.value.includes(code))).toEqual([]);
  });
});
