import type { Span } from '../case/case.ts';
import type { Result } from '../result.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** What a strict base64url reader (RFC 7515 §2) refuses, with the offset inside the part. */
export interface EncodingProblem {
  readonly kind:
    | 'padding'
    | 'standard-alphabet'
    | 'white-space'
    | 'foreign-character'
    | 'impossible-length'
    | 'unused-bits';
  readonly at: number;
  /** The character, or what is left over. */
  readonly found: string;
}

/** One of the dot-separated parts. */
export interface JwtPart {
  readonly text: string;
  /** Offsets in the pasted text. */
  readonly span: Span;
  /** Decoded leniently; `problems` says what was tolerated. */
  readonly bytes: Uint8Array;
  readonly problems: readonly EncodingProblem[];
}

/** A member of the JSON text, in the order in which it stands; the same name can come twice. */
export interface JsonMember {
  readonly name: string;
  /** The value as written: `1.7E9`, `"abc"`. */
  readonly raw: string;
  /** Offset of the value in the decoded text. */
  readonly at: number;
}

export interface JsonFailure {
  readonly kind: 'not-utf-8' | 'not-json' | 'not-an-object';
  /** Offset in the decoded text. */
  readonly at: number;
  readonly message: string;
}

export interface JsonPart extends JwtPart {
  /** The decoded text; bytes that are no UTF-8 show as U+FFFD, and `json` then says so. */
  readonly decoded: string;
  readonly json: Result<JsonObject, JsonFailure>;
  readonly members: readonly JsonMember[];
}

/**
 * What a text looks like when read as a JWT. Decoding never fails: what could not be read is absent or a failure value.
 * `jws` three parts; `jwe` five; `unsigned` two; `other` any other number; `empty` nothing but white space.
 */
export interface DecodedJwt {
  /** As pasted. */
  readonly text: string;
  /** The part of the text that was read as a token (outer white space taken off). */
  readonly span: Span;
  readonly shape: 'jws' | 'jwe' | 'unsigned' | 'other' | 'empty';
  readonly parts: readonly JwtPart[];
  readonly header?: JsonPart | undefined;
  /** Absent for a JWE. */
  readonly payload?: JsonPart | undefined;
  readonly signature?: JwtPart | undefined;
}
