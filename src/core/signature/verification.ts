import type { CertificateReading } from '../certificates/certificate.ts';
import type { PkceDigests } from '../proof/pkce-digests.ts';

/** The result of all asynchronous work on a case, done before diagnosis so that every check stays synchronous. */
export interface Verification {
  readonly assertion?: SignatureVerification | undefined;
  /** The DPoP proof against the key in its own header. */
  readonly dpop?: SignatureVerification | undefined;
  /** RFC 7638 SHA-256 thumbprints by place: `keys[0]`, `other.keys[0]`, `dpop`, `previous-dpop`, `authorization-dpop`; absent where a key is unreadable. */
  readonly thumbprints: Readonly<Record<string, string>>;
  /** Thumbprints of the keys in the certificates that keys bring as `x5c`, by the path of the key. */
  readonly certificateThumbprints?: Readonly<Record<string, string>> | undefined;
  /** The other client assertions of the case, verified as they stand with the same keys. */
  readonly otherAssertions?: readonly OtherAssertion[] | undefined;
  /** The certificates of the pasted TLS output, where it holds any. */
  readonly certificates?: CertificateReading | undefined;
  readonly pkce?: PkceDigests | undefined;
  /** Present where the answer holds an id_token that can be read without its key. */
  readonly idToken?: IdTokenVerification | undefined;
  /** Present where the case holds an access token, or `dpop_jkt` and a key to compare it with. */
  readonly dpopDigests?: DpopDigests | undefined;
}

/** What is computed of an id_token. */
export interface IdTokenVerification {
  /** With the keys of the provider; absent where they were not given. */
  readonly signature?: SignatureVerification | undefined;
  /** What `at_hash` must be, and what it would be by another hash; absent where the access token is not there, or not whole. */
  readonly accessTokenHash?:
    | {
        readonly expected: string;
        /** `how` stands before "of the access token": `the left half of SHA-384`, `all of SHA-256`. */
        readonly others: readonly { readonly how: string; readonly value: string }[];
      }
    | undefined;
}

/** Hashes of a DPoP flow, base64url without padding unless said otherwise. */
export interface DpopDigests {
  /** What `ath` must be for the access token of the request (RFC 9449 §4.2). */
  readonly ath?: string | undefined;
  /** What `dpop_jkt` would be by a mistake: none of them is the thumbprint of the key. */
  readonly wrongThumbprints: readonly { readonly how: string; readonly value: string }[];
}

/**
 * `invalid`: the key itself is wrong. `unsupported`: no algorithm that is checked here goes with it. `lacking`: this engine
 * does not know the curve or algorithm `name`, so that nothing is said of the key.
 */
export type UnusableKey =
  | { readonly kind: 'invalid' | 'unsupported'; readonly because: string }
  | { readonly kind: 'lacking'; readonly because: string; readonly name: string };

/** A key that was tried. */
export interface TriedKey {
  /** `keys[1]` of the pasted set, `other.keys[0]` of another set, `dpop` (the proof's own key), or `sample:<name>` (a published sample). */
  readonly path: string;
  readonly kid?: string | undefined;
  readonly use?: string | undefined;
  readonly curve?: string | undefined;
  readonly thumbprint?: string | undefined;
  readonly outcome: 'verified' | 'failed' | 'not-tried';
  /** Why it was not tried. */
  readonly because?: string | undefined;
  /** The algorithm, or the curve, that this engine lacks and without which nothing is said of the key, such as `ES512 (P-521)`. */
  readonly lacking?: string | undefined;
}

/** How the signature, the signed text or the hash had to be altered for a key to verify. */
export interface Alteration {
  readonly signature: SignatureForm;
  readonly input: InputForm;
  /** The hash that verifies, such as `SHA-256`. */
  readonly hash: string;
  /** Where `input` is `other-token`: whose `header.payload` the signature belongs to, such as `previous_request`. */
  readonly inputOf?: string | undefined;
  /** The padding under which an RSA signature verifies, where it is not the one of `alg`. */
  readonly padding?: string | undefined;
}

/** A public key that a signature can have been made with, computed from r, s and the hash (SEC 1 §4.1.6). */
export interface RecoveredKey {
  readonly curve: string;
  /** RFC 7638, SHA-256. */
  readonly thumbprint: string;
  readonly jwk: Readonly<Record<'kty' | 'crv' | 'x' | 'y', string>>;
  /** Other assertions of the case that the same unknown key can have signed. */
  readonly alsoIn: readonly string[];
}

/** Another client assertion of the case. */
export interface OtherAssertion {
  readonly source: 'previous_request' | 'authorization_request';
  readonly kid?: string | undefined;
  readonly state: 'verified' | 'failed' | 'not-checkable';
  readonly verifiedBy?: TriedKey | undefined;
  /** Where no key at hand verifies it. */
  readonly recovered: readonly RecoveredKey[];
}

/** Public text that was used as the secret of an HMAC. */
export interface HmacSecret {
  /** The key, or `jwks` for the whole text. */
  readonly path: string;
  readonly how: string;
}

export const signatureForms = [
  'as-is',
  'der',
  'unpadded',
  'signed-bigint',
  'zero-extended',
  'hex',
  'base64',
  'swapped',
  'byte-reversed',
] as const;
export type SignatureForm = (typeof signatureForms)[number];

export const inputForms = [
  'as-is',
  'trailing-newline',
  'trailing-crlf',
  'trailing-space',
  'leading-newline',
  'byte-order-mark',
  'wrapped-parts',
  'padded-parts',
  'standard-alphabet',
  'standard-alphabet-padded',
  'payload-only',
  'header-only',
  'no-dot',
  'decoded-json',
  'payload-json',
  'utf-16le',
  'utf-16be',
  'digest',
  'digest-hex',
  'digest-base64',
  'reserialised',
  'other-token',
] as const;
export type InputForm = (typeof inputForms)[number];

export interface SignatureVerification {
  /**
   * `verified`: a key verifies the token as it stands. `altered`: only after the alteration named. `failed`: no key at hand does.
   * `unsearched`: no key does as it stands; the search for an alteration is under way or was given up.
   * `no-keys`: nothing to verify with. `not-checkable`: the token or the engine does not allow it; `because` says why.
   */
  readonly state: 'verified' | 'altered' | 'failed' | 'unsearched' | 'no-keys' | 'not-checkable';
  readonly because?: string | undefined;
  /** Where the engine is the reason: what it lacks, such as `ES512 (P-521)`. Another engine may verify the token. */
  readonly lacking?: string | undefined;
  /** The key that a server would choose: by `kid`, else the only candidate. */
  readonly selected?: TriedKey | undefined;
  /** The key that verifies, whatever the header says. */
  readonly verifiedBy?: TriedKey | undefined;
  readonly alteration?: Alteration | undefined;
  readonly tried: readonly TriedKey[];
  /** Where `state` is `failed` under an ECDSA algorithm: the keys that can have signed, none of which is at hand. */
  readonly recovered?: readonly RecoveredKey[] | undefined;
  /** Under an HMAC algorithm: the public text that is its secret. This names a mistake and verifies nothing. */
  readonly hmacSecret?: HmacSecret | undefined;
}
