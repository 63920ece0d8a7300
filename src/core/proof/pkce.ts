import type { FaultCode } from '../catalogue/faults.ts';
import type { PkceDigests } from '../signature/verification.ts';

export interface PkceFault {
  readonly code: FaultCode;
  readonly note: string;
}

/** Compares verifier and challenge (RFC 7636 §4.6), and when they do not belong together tries each way of getting it wrong. */
export function classifyPkce(
  verifier: string,
  challenge: string,
  method: string | undefined,
  digests: PkceDigests,
): PkceFault | undefined {
  if (digests.s256 === challenge) return undefined;
  if (verifier === challenge) {
    // The digest has 43 characters: a challenge of another length was never hashed.
    const hashed = challenge.length === 43 && method !== 'plain';
    return hashed
      ? { code: 'verifier-is-challenge', note: 'verifier and challenge are the same text' }
      : { code: 'challenge-plain', note: 'the challenge is the verifier itself, not its hash' };
  }
  if (challenge === digests.s256Hex || challenge === digests.s256HexText) {
    return { code: 'challenge-hex', note: 'the hash was written in hexadecimal' };
  }
  if (toUrlAlphabet(challenge) === digests.s256)
    return { code: 'challenge-std-base64', note: 'the right hash in the standard alphabet or with padding' };
  const other = digests.others.find(({ digest }) => digest === toUrlAlphabet(challenge));
  if (other !== undefined)
    return { code: 'challenge-other-hash', note: `the challenge is made with ${other.how}` };
  const repaired = digests.repaired?.find(({ s256 }) => s256 === challenge);
  if (repaired !== undefined) return { code: 'verifier-mangled', note: `it fits once ${repaired.how}` };
  return {
    code: 'verifier-other-session',
    note: 'no way of making a challenge from this verifier gives the one that was sent',
  };
}

function toUrlAlphabet(text: string): string {
  return text.trim().replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
