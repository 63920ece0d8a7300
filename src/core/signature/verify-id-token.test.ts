import { expect, it } from 'vitest';
import { providerIdToken, testAccessToken, testAtHash, tokenAnswer } from '../../testing/id-tokens.ts';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { verifyIdToken } from './verify-id-token.ts';

const verified = (given: Case) => verifyIdToken(buildSubject(given, testNow));

it('verifies an id_token with the keys of the provider, chosen by kid', async () => {
  const { idToken, provider_jwks } = await providerIdToken();
  const result = await verified({ response: tokenAnswer(idToken, testAccessToken), provider_jwks });
  expect(result?.signature).toMatchObject({ state: 'verified', selected: { kid: 'op-1' } });
  expect(result?.accessTokenHash?.expected).toBe(testAtHash);
});

it('takes one that was decrypted and pasted alone', async () => {
  const { idToken, provider_jwks } = await providerIdToken();
  const result = await verified({ response: idToken, provider_jwks });
  expect(result?.signature?.state).toBe('verified');
  expect(result?.accessTokenHash).toBeUndefined();
});

it('says that another key signed', async () => {
  const { idToken, provider_jwks } = await providerIdToken({}, { signer: 'stranger' });
  const result = await verified({ response: tokenAnswer(idToken), provider_jwks });
  expect(result?.signature?.verifiedBy).toBeUndefined();
  expect(['failed', 'unsearched']).toContain(result?.signature?.state);
});

it('never verifies with the keys of the client, nor with a key that the token brings', async () => {
  const { idToken } = await providerIdToken();
  const { publicJwk } = await signingKey('op-1');
  const jwks = JSON.stringify({ keys: [publicJwk] });
  expect((await verified({ response: tokenAnswer(idToken), jwks }))?.signature).toBeUndefined();
  const other = JSON.stringify({ keys: [(await signingKey('op-2')).publicJwk] });
  const result = await verified({ response: tokenAnswer(idToken), jwks, provider_jwks: other });
  expect(result?.signature?.verifiedBy).toBeUndefined();
});

it.each([
  ['an encrypted id_token', '{"id_token":"eyJhbGciOiJFQ0RILUVTIn0.a.b.c.d","access_token":"x"}'],
  ['an error', '{"error":"invalid_grant"}'],
  ['nothing', undefined],
])('has nothing to verify in %s', async (_name, response) => {
  expect(await verified({ response })).toBeUndefined();
});
