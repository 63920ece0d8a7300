import { toBase64Url } from '../assertion/base64url.ts';
import { type PkceAttempt, pkceAttempts } from './pkce-attempts.ts';
import { hasher } from './pkce-hashes.ts';

/** What a verifier hashes to, and where the challenge is another text, what was tried to explain it. */
export interface PkceDigests {
  /** base64url(SHA-256(verifier)) without padding: the right challenge (RFC 7636 §4.2). */
  readonly s256: string;
  /** Empty where the challenge is right or not known. */
  readonly attempts: readonly PkceAttempt[];
}

/** Nothing that long was ever a verifier (RFC 7636 §4.1: 128 characters): trying it would only take time. */
const longestTried = 4096;

/** `undefined` where the page is not served from a secure context. */
export async function pkceDigests(
  verifier: string,
  challenge: string | undefined,
): Promise<PkceDigests | undefined> {
  const hash = hasher();
  if (hash === undefined) return undefined;
  const s256 = toBase64Url(await hash('SHA-256', verifier));
  const isOpen =
    challenge !== undefined && challenge !== '' && challenge !== s256 && verifier.length <= longestTried;
  return { s256, attempts: isOpen ? await pkceAttempts(verifier, challenge, hash) : [] };
}
