import type { FaultCode } from '../catalogue/faults.ts';
import type { PkceDigests } from './pkce-digests.ts';

export interface PkceFault {
  readonly code: FaultCode;
  readonly note: string;
}

/** The method is `plain`, which a missing one means, and the server takes it: then the two are the same text (RFC 7636 §4.6). */
export function isSoundPlain(
  verifier: string,
  challenge: string,
  method: string | undefined,
  methods: readonly string[],
): boolean {
  return verifier === challenge && (method ?? 'plain') === 'plain' && methods.includes('plain');
}

/** Compares verifier and challenge (RFC 7636 §4.6); where they do not belong together, the first way that gives the challenge explains it. */
export function classifyPkce(
  verifier: string,
  challenge: string,
  method: string | undefined,
  { s256, attempts }: PkceDigests,
): PkceFault | undefined {
  if (s256 === challenge) return undefined;
  if (verifier === challenge) {
    // The digest has 43 characters: a challenge of another length was never hashed.
    const hashed = challenge.length === 43 && method !== 'plain';
    return hashed
      ? { code: 'verifier-is-challenge', note: 'verifier and challenge are the same text' }
      : { code: 'challenge-plain', note: 'the challenge is the verifier itself, not its hash' };
  }
  const fitting = attempts.find(({ fits }) => fits);
  if (fitting !== undefined) return { code: fitting.code, note: fitting.how };
  return {
    code: 'verifier-other-session',
    note: 'no way of making a challenge from this verifier gives the one that was sent',
  };
}
