import { useEffect, useState } from 'react';
import { classifyPkce, isSoundPlain, type PkceFault } from '../../core/proof/pkce.ts';
import { type PkceDigests, pkceDigests } from '../../core/proof/pkce-digests.ts';

export interface PkcePairing {
  readonly verifier: string;
  /** Empty: not known. */
  readonly challenge: string;
  readonly method: string | undefined;
  /** What the profile takes as `code_challenge_method`. */
  readonly methods: readonly string[];
}

/** What the pair shows; `undefined` while it is computed. */
export type PkceReading =
  | { readonly kind: 'no-crypto' }
  | {
      readonly kind: 'read';
      readonly digests: PkceDigests;
      /** `undefined` where nothing is wrong, or there is nothing to compare with. */
      readonly fault: PkceFault | undefined;
    };

/** Hashes the verifier as it is typed and compares it with the challenge. The texts stay in memory. */
export function usePkce({ verifier, challenge, method, methods }: PkcePairing): PkceReading | undefined {
  const [done, setDone] = useState<{
    readonly verifier: string;
    readonly challenge: string;
    readonly digests: PkceDigests | undefined;
  }>();
  useEffect(() => {
    if (verifier === '') return;
    let wanted = true;
    void pkceDigests(verifier, challenge || undefined).then((digests) => {
      if (wanted) setDone({ verifier, challenge, digests });
    });
    return () => {
      wanted = false;
    };
  }, [verifier, challenge]);
  if (done?.verifier !== verifier || done.challenge !== challenge) return undefined;
  const { digests } = done;
  if (digests === undefined) return { kind: 'no-crypto' };
  const isSound = challenge === '' || isSoundPlain(verifier, challenge, method, methods);
  const fault = isSound ? undefined : classifyPkce(verifier, challenge, method, digests);
  return { kind: 'read', digests, fault };
}
