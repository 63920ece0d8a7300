import type { AudienceRule, EnvironmentId } from '../profiles/profile.ts';

/**
 * What a person has given, as raw text by field. Every member is optional; nothing here is parsed or trusted.
 * The same shape is the case file of the command line.
 */
export interface Case {
  /** A profile id; absent: recognised from the evidence. */
  readonly profile?: string | undefined;
  readonly environment?: EnvironmentId | undefined;
  /** What the server wants in `aud`, where the profile leaves it open; absent: as the profile says. */
  readonly audience?: AudienceRule | undefined;
  /** Unix seconds at which to judge times; absent: the response's `Date`, else the clock handed in by the caller. */
  readonly now?: number | undefined;
  /** The token request as text: curl command, raw HTTP or form body. */
  readonly request?: string | undefined;
  /**
   * The token request as decoded name → value. Beside `request` it is the complete list: a value that equals the one in
   * the text keeps its place and encoding there, any other replaces it, a name that is not listed is taken out.
   */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** `false`: `parameters` is a form still being filled in, so what is missing there is not judged. */
  readonly parameters_complete?: boolean | undefined;
  /** The endpoint called; wins over the one in `request`. */
  readonly token_endpoint?: string | undefined;
  /** Wins over the one in `request`. */
  readonly client_assertion?: string | undefined;
  /** The assertion came without its signature on purpose (a share link takes it off): that it is missing says nothing. */
  readonly signature_removed?: boolean | undefined;
  /** Wins over the header in `request`. */
  readonly dpop?: string | undefined;
  readonly jwks?: string | undefined;
  /** Another key set of the same client: an older one, the other environment's, another instance's. Never the one in force. */
  readonly other_jwks?: string | undefined;
  /** The key set of the provider: its id_token is verified with it. */
  readonly provider_jwks?: string | undefined;
  /** The pushed authorization request (PAR), or the URL of a login that carries all its parameters. */
  readonly authorization_request?: string | undefined;
  /** What the PAR endpoint answered: kept apart from the answer of the token endpoint. */
  readonly par_response?: string | undefined;
  /** The URL that sent the browser to the login after PAR: `client_id` and `request_uri`. */
  readonly authorization_url?: string | undefined;
  readonly callback?: string | undefined;
  readonly previous_request?: string | undefined;
  readonly response?: string | undefined;
  readonly certificates?: string | undefined;
  /** The server's metadata (RFC 8414), as its well-known address serves it. */
  readonly discovery?: string | undefined;
  readonly expected?: Registration | undefined;
}

/** What the person says is registered with the provider. */
export interface Registration {
  readonly client_id?: string | undefined;
  readonly redirect_uris?: readonly string[] | undefined;
  readonly jwks_uri?: string | undefined;
}

/** The members of a case that hold pasted text: where a piece of evidence stands. */
export const caseTexts = [
  'request',
  'client_assertion',
  'dpop',
  'jwks',
  'other_jwks',
  'provider_jwks',
  'authorization_request',
  'par_response',
  'authorization_url',
  'callback',
  'previous_request',
  'response',
  'certificates',
  'discovery',
] as const;
export type CaseText = (typeof caseTexts)[number];

/** The pasted texts of a case and the values of its parameters. */
export function textsOf(given: Case): readonly string[] {
  const texts = [...caseTexts.map((name) => given[name]), ...Object.values(given.parameters ?? {})];
  return texts.filter((text) => text !== undefined);
}

/** Offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
