import { toBase64Url } from '../core/assertion/base64url.ts';
import { pkceDigests } from '../core/proof/pkce-digests.ts';

export interface PkcePair {
  readonly verifier: string;
  readonly challenge: string;
}

/** RFC 7636 §4.1: 32 random bytes as base64url, which makes 43 characters. `undefined` outside a secure context. */
export async function makePkcePair(): Promise<PkcePair | undefined> {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const digests = await pkceDigests(verifier, undefined);
  return digests && { verifier, challenge: digests.s256 };
}
