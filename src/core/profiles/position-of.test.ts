import { expect, it } from 'vitest';
import { oidcProvider } from './oidc-provider.ts';
import { positionOf } from './position-of.ts';
import { singpassFapi } from './singpass-fapi.ts';

it('a fault stands where the profile names it, else with its stage', () => {
  // faults.md §3.1: aud before the signature, expiry after it.
  const at = (code: Parameters<typeof positionOf>[1], stage: Parameters<typeof positionOf>[2]): number =>
    positionOf(oidcProvider, code, stage);
  expect(at('aud-trailing-slash', 'claims')).toBeLessThan(at('sig-wrong-key', 'signature'));
  expect(at('sig-wrong-key', 'signature')).toBeLessThan(at('exp-past', 'claims'));
  expect(positionOf(singpassFapi, 'aud-trailing-slash', 'claims')).toBe(
    positionOf(singpassFapi, 'exp-past', 'claims'),
  );
});

it('a stage that the profile does not list comes last', () => {
  const short = { ...singpassFapi, order: { ...singpassFapi.order, value: ['claims'] as const } };
  expect(positionOf(short, 'sig-der', 'signature')).toBe(1);
});
