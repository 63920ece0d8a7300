import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { providerIdToken, testAccessToken, testAtHash, tokenAnswer } from '../../testing/id-tokens.ts';
import { signingKey } from '../../testing/keys.ts';
import { testNow } from '../../testing/times.ts';
import { encodePart } from '../../testing/tokens.ts';
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

/** By Node: the hash of an access token, whole or its left half. */
const hashOf = (how: string, part: 'half' | 'all'): string => {
  const digest = createHash(how).update(testAccessToken).digest();
  return digest.subarray(0, part === 'half' ? digest.length / 2 : digest.length).toString('base64url');
};

it.each([
  ['ES256', 'SHA-256'],
  ['ES384', 'SHA-384'],
  ['RS512', 'SHA-512'],
])('tells what at_hash must be under %s, and what it would be by mistake', async (alg, own) => {
  const { idToken } = await providerIdToken();
  const [, claims, signature] = idToken.split('.');
  const token = `${encodePart({ alg })}.${claims}.${signature}`;
  const all = ['SHA-256', 'SHA-384', 'SHA-512'].flatMap((how) => [
    { how: `the left half of ${how}`, value: hashOf(how.replace('-', ''), 'half') },
    { how: `all of ${how}`, value: hashOf(how.replace('-', ''), 'all') },
  ]);
  const right = `the left half of ${own}`;
  expect(await verified({ response: tokenAnswer(token, testAccessToken) })).toEqual({
    accessTokenHash: {
      expected: all.find(({ how }) => how === right)?.value,
      others: all.filter(({ how }) => how !== right),
    },
  });
});

it.each([
  ['blacked out', 'xxxx…xxxx-xxxx-xxxx', 'ES256'],
  ['of fifteen letters', 'a'.repeat(15), 'ES256'],
  ['with a blank', `${'a'.repeat(16)} b`, 'ES256'],
  ['under an algorithm that has no hash', testAccessToken, 'none'],
])('tells no at_hash of an access token %s', async (_name, accessToken, alg) => {
  const { idToken } = await providerIdToken();
  const [, claims, signature] = idToken.split('.');
  const token = `${encodePart({ alg })}.${claims}.${signature}`;
  expect(await verified({ response: tokenAnswer(token, accessToken) })).toEqual({
    accessTokenHash: undefined,
  });
});

it('tells at_hash of an access token of sixteen letters, with padding', async () => {
  const { idToken } = await providerIdToken();
  const result = await verified({ response: tokenAnswer(idToken, `${'a'.repeat(16)}==`) });
  expect(result?.accessTokenHash?.others).toHaveLength(5);
});

it('tells no at_hash where the access token is no text, and searches for no alteration', async () => {
  const { idToken, provider_jwks } = await providerIdToken({}, { signer: 'stranger' });
  const response = JSON.stringify({ id_token: idToken, access_token: 7 });
  const { thumbprint } = await signingKey('op-1');
  const failed = { path: 'keys[0]', kid: 'op-1', use: 'sig', curve: 'P-256', thumbprint, outcome: 'failed' };
  expect(await verified({ response, provider_jwks })).toEqual({
    accessTokenHash: undefined,
    signature: { state: 'unsearched', selected: failed, tried: [failed] },
  });
});

it.each([
  ['an encrypted id_token', '{"id_token":"eyJhbGciOiJFQ0RILUVTIn0.a.b.c.d","access_token":"x"}'],
  ['an error', '{"error":"invalid_grant"}'],
  ['nothing', undefined],
])('has nothing to verify in %s', async (_name, response) => {
  expect(await verified({ response })).toBeUndefined();
});
