import type { FaultCode } from '../../core/catalogue/faults.ts';
import type { SignatureForm } from '../../core/signature/verification.ts';

/** A signed token with the key set to verify it with, and what must come of it. Plain data: a browser is handed it as it is. */
export interface TokenVector {
  readonly name: string;
  /** Where it is from, or which class of such vectors it belongs to. */
  readonly source: string;
  readonly token: string;
  readonly jwks: string;
  /**
   * `verified`: the signature is good. `faulty`: it is good, and something else is wrong that has to be found. `refused`: nothing
   * verifies it. `explained`: it is refused, and the search names the one alteration under which it is good. `named`: it is no
   * token that can be verified at all, and `code` says so.
   */
  readonly expected: 'verified' | 'faulty' | 'refused' | 'explained' | 'named';
  /** Of `explained`: the form of the signature that is named. */
  readonly form?: SignatureForm | undefined;
  /** Of `named`: the finding. */
  readonly code?: FaultCode | undefined;
}

/** A signature over any bytes. */
export interface BytesVector {
  readonly name: string;
  readonly alg: 'ES256' | 'ES384' | 'ES512';
  readonly jwk: Readonly<Record<string, string>>;
  /** base64url, like `signature` (r‖s). */
  readonly message: string;
  readonly signature: string;
  readonly valid: boolean;
}

/** What this program makes of a token. */
export interface TokenVerdict {
  readonly state: string;
  readonly form?: string | undefined;
  readonly input?: string | undefined;
  readonly hash?: string | undefined;
  readonly padding?: string | undefined;
  /** Findings that a real server refuses the token for. */
  readonly errors: readonly string[];
}

export interface BytesVerdictOfBoth {
  /** As r‖s. */
  readonly raw: string;
  /** Written as DER, and read by the search. */
  readonly der: boolean;
}

/** What this program makes of a key set. */
export interface KeySetVerdict {
  readonly keys: readonly {
    readonly path: string;
    readonly privateMembers: readonly string[];
    readonly thumbprint?: string | undefined;
    /** Of the key in its certificate. */
    readonly certified?: string | undefined;
    /** Whether it can be verified with. */
    readonly usable: boolean;
  }[];
  readonly errors: readonly string[];
  /** All that was made of it, to look for what must not be there. */
  readonly everything: string;
}

/** What this program makes of an encrypted id_token: its header only, for it never has the key. */
export interface EncryptedVerdict {
  readonly kind: string;
  readonly alg?: string | undefined;
  readonly enc?: string | undefined;
  /** To which of the keys. */
  readonly to?: string | undefined;
  /** What the profile does not allow. */
  readonly wrong?: readonly string[] | undefined;
  readonly verified: boolean;
}
