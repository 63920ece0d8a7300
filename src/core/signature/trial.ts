import type { Alteration } from './verification.ts';

/** One combination of key, signature form, signed text and hash that may verify. */
export interface Trial {
  /** The path of the key. */
  readonly path: string;
  readonly alteration: Alteration;
  /** How much had to be altered, and how unusual that is; the cheap trials come first. */
  readonly cost: number;
  readonly verify: () => Promise<boolean>;
}

/** Combinations that cost more are three rare mistakes at once: not tried. */
export const dearestTrial = 5;

export const hashes = ['SHA-256', 'SHA-384', 'SHA-512', 'SHA-1'] as const;

/** What another hash than the expected one costs. */
export function hashCost(hash: string, expected: readonly string[]): number {
  if (expected.includes(hash)) return 0;
  return hash === 'SHA-1' ? 2 : 1;
}
