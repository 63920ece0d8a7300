import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { signingKey } from '../../testing/keys.ts';
import { corppassEndpoint, corppassFapiCase } from '../../testing/profile-cases.ts';
import { testNow } from '../../testing/times.ts';
import { makeDpopProof } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { profiles } from './registry.ts';

/** Where documents contradict themselves (singpass.md §7): the finding says which reading applies and why. */
const rows: readonly (readonly [string, FaultCode, () => Promise<Case>])[] = [
  ['§7.2, exp of a proof', 'dpop-exp', () => fapiCase({ proof: { claims: { exp: testNow + 3600 } } })],
  [
    '§7.5, the claim code',
    'code-claim-mismatch',
    () => fapiCase({ assertion: { claims: { code: 'another' } } }),
  ],
  [
    '§7.6, the characters of a verifier',
    'verifier-charset',
    () => alone({ code_verifier: 'a.~'.repeat(20) }),
  ],
  [
    '§7.7, whether PKCE is required',
    'verifier-missing',
    () => legacyCase({ parameters: { code_verifier: undefined }, authorization_request: undefined }),
  ],
  ['§7.8, the key of a proof', 'dpop-same-as-client-key', proofOfClientKey],
  ['§7.10, localhost', 'localhost-forbidden', () => alone({ redirect_uri: 'https://127.0.0.1/callback' })],
  [
    '§7.16, aud at Corppass',
    'aud-token-endpoint',
    () => corppassFapiCase({ assertion: { claims: { aud: corppassEndpoint } } }),
  ],
];

function alone(parameters: Readonly<Record<string, string>>): Promise<Case> {
  return fapiCase({ parameters, authorization_request: undefined });
}

async function proofOfClientKey(): Promise<Case> {
  const { kid: _kid, use: _use, alg: _alg, ...jwk } = (await signingKey()).publicJwk;
  const key = { ...(await signingKey()), publicJwk: jwk };
  return fapiCase({ dpop: await makeDpopProof({ key }), authorization_request: undefined });
}

describe('a finding that depends on a contradiction', () => {
  it.each(rows)('%s: %s says which reading applies, and why', async (_what, code, make) => {
    const { diagnosis } = await analyse(await make(), testNow);
    const notes = diagnosis.findings.find((finding) => finding.code === code)?.rules.map(({ note }) => note);
    expect(notes?.join('\n'), diagnosis.findings.map((finding) => finding.code).join(', ')).toMatch(
      /appl(?:y|ies)[^.]*because|count, because/,
    );
  });
});

describe('a contradiction on which no finding depends', () => {
  it('§7.3, the error for an unreachable key set: the later reading is expected, and both are known', async () => {
    const unreachable = await fapiCase({ jwks: 'curl: (60) SSL: certificate has expired' });
    expect((await analyse(unreachable, testNow)).diagnosis.predicted).toMatchObject({
      status: 502,
      error: 'upstream_dependency_error',
    });
    for (const error of ['server_error', 'upstream_dependency_error']) {
      const { diagnosis } = await analyse(
        { profile: 'singpass-fapi', response: JSON.stringify({ error }) },
        testNow,
      );
      expect(diagnosis.error?.guide).toBe('server-side-error');
    }
  });

  it('§7.1, client_id in the body: it may be left out, and the rule says why', async () => {
    const rule = profiles.find(({ id }) => id === 'singpass-fapi')?.parameters.client_id;
    expect(rule?.value.presence).toBe('optional');
    expect(rule?.note).toMatch(/later page applies, because/);
  });

  it('§7.14, the content encryption of userinfo: both are listed, and the rule says which is sent', () => {
    for (const { keySet } of profiles.filter(
      ({ server }) => server === 'singpass' || server === 'corppass',
    )) {
      expect(keySet.contentEncryption.value).toEqual(['A256CBC-HS512', 'A256GCM']);
      expect(keySet.contentEncryption.note).toMatch(/clients count, because/);
    }
  });
});
