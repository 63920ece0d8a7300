import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makePkcePair } from './make-pkce-pair.ts';

it('makes a verifier of 43 characters and its S256 challenge, another one each time', async () => {
  const pairs = await Promise.all([makePkcePair(), makePkcePair()]);
  for (const pair of pairs) {
    expect(pair?.verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(pair?.challenge).toBe(
      createHash('sha256')
        .update(pair?.verifier ?? '')
        .digest('base64url'),
    );
  }
  expect(pairs[0]?.verifier).not.toBe(pairs[1]?.verifier);
});
