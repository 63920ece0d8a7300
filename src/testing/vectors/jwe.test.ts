import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../core/analyse.ts';
import { explainSuccess } from '../../core/success/explain-success.ts';
import { fapiCase } from '../cases.ts';
import { providerIdToken, tokenAnswer } from '../id-tokens.ts';
import { testNow } from '../times.ts';
import { joseClasses } from './jose-classes.ts';
import { type EncryptedVector, jweClasses } from './jwe-classes.ts';

/** What is made of an id_token in the answer, the provider's keys being at hand. */
async function judgeIdToken(token: string) {
  const { provider_jwks } = await providerIdToken();
  const { subject, diagnosis } = await analyse(
    await fapiCase({ response: tokenAnswer(token), provider_jwks }),
    testNow,
  );
  return {
    diagnosis,
    verification: subject.verification?.idToken,
    explained: explainSuccess(subject)?.idToken,
  };
}

describe('an encrypted id_token', () => {
  let vectors: readonly EncryptedVector[] = [];
  beforeAll(async () => {
    vectors = await jweClasses();
  });

  // Nothing is decrypted here: what only the private key can tell, such as a changed tag, is said of none of them.
  it('is told from its header alone, and never verified, whatever was done to it', async () => {
    expect(vectors.length).toBeGreaterThanOrEqual(20);
    for (const { name, token } of vectors) {
      const { verification, explained } = await judgeIdToken(token);
      expect(explained?.kind, name).toBe('encrypted');
      expect(verification, name).toBeUndefined();
    }
  });

  it.each([
    ['alg dir', 'alg'],
    ['alg RSA1_5', 'alg'],
    ['alg none', 'alg'],
    ['PBES2 with a huge count', 'alg'],
  ])('under %s has a wrong algorithm', async (name, wrong) => {
    const token = vectors.find((one) => one.name === name)?.token ?? '';
    const { explained } = await judgeIdToken(token);
    const verdicts = explained?.kind === 'encrypted' ? explained.algorithms : [];
    expect(verdicts.filter(({ state }) => state === 'wrong').map((one) => one.name)).toContain(wrong);
  });

  it.each([
    ['epk on another curve', 'other-curve'],
    ['kid of another key', 'not-listed'],
    ['as the provider makes it', 'key'],
  ])('with %s is to %s', async (name, kind) => {
    const token = vectors.find((one) => one.name === name)?.token ?? '';
    const { explained } = await judgeIdToken(token);
    expect(explained?.kind === 'encrypted' && explained.to.kind).toBe(kind);
  });
});

describe('a signed id_token', () => {
  it('is verified by the provider’s key', async () => {
    const { verification } = await judgeIdToken((await providerIdToken()).idToken);
    expect(verification?.signature?.state).toBe('verified');
  });

  it('of somebody else is verified by nothing, whatever its header says', async () => {
    for (const { name, token } of joseClasses) {
      const { verification } = await judgeIdToken(token);
      expect(verification?.signature?.state, name).not.toBe('verified');
      expect(verification?.signature?.state, name).not.toBe('altered');
    }
  }, 60_000);
});
