import { expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../../testing/cases.ts';
import { dpopKey } from '../../../testing/keys.ts';
import { outcomeOf } from '../../../testing/test-check.ts';
import { makeDpopProof } from '../../../testing/tokens.ts';
import { dpopSentToLegacy } from './dpop-sent-to-legacy.ts';

it('hints at a proof sent to a profile that does not use it', async () => {
  const dpop = await makeDpopProof({ key: await dpopKey() });
  expect(await outcomeOf(dpopSentToLegacy, () => legacyCase({ dpop }))).toMatchObject({ kind: 'found' });
});

it('stands back where the profile uses DPoP, or where there is no proof', async () => {
  expect((await outcomeOf(dpopSentToLegacy, fapiCase)).kind).toBe('not-applicable');
  expect((await outcomeOf(dpopSentToLegacy, legacyCase)).kind).toBe('cannot-tell');
});
