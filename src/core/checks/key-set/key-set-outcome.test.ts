import { expect, it } from 'vitest';
import { fapiCase, makeKeySet } from '../../../testing/cases.ts';
import { changeKey } from '../../../testing/key-sets.ts';
import { testNow } from '../../../testing/times.ts';
import { analyse } from '../../analyse.ts';

const analysed = async (jwks: string, claims: Record<string, unknown> = {}) =>
  (await analyse(await fapiCase({ jwks, assertion: { claims } }), testNow)).diagnosis;

it('places a fault of the encryption key behind what the server checks before', async () => {
  const jwks = changeKey(await makeKeySet(), 1, { crv: 'secp256k1' });
  const { findings } = await analysed(jwks, { iss: 'someone else' });
  expect(findings.map(({ code }) => code).slice(0, 2)).toEqual(['iss-wrong', 'jwk-crv-unsupported']);
});

it('places the same fault of the signing key before them', async () => {
  const jwks = changeKey(await makeKeySet(), 0, { crv: 'secp256k1' });
  const { findings } = await analysed(jwks, { iss: 'someone else' });
  expect(findings[0]?.code).toBe('jwk-crv-unsupported');
});

it('leaves a private number where the server reads the set, whichever key it is of', async () => {
  const jwks = changeKey(await makeKeySet(), 1, { d: 'AQ' });
  const { findings } = await analysed(jwks, { iss: 'someone else' });
  expect(findings[0]?.code).toBe('jwks-private-exposed');
});

it('tells a member that is no text once, not again as what follows from it', async () => {
  const { findings } = await analysed(changeKey(await makeKeySet(), 0, { crv: ['P-256'] }));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['jwk-number-members']);
});
