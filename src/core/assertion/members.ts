import type { Reference } from '../catalogue/sources.ts';

/** What a header member or a claim means. */
export interface MemberInfo {
  readonly meaning: string;
  readonly source: Reference;
  /** The value is a NumericDate: seconds since 1970 UTC. */
  readonly time?: boolean;
}

export const headerMembers: Readonly<Record<string, MemberInfo>> = {
  alg: { meaning: 'The algorithm of the signature.', source: 'RFC 7515 §4.1.1' },
  typ: { meaning: 'The kind of token.', source: 'RFC 7519 §5.1' },
  kid: { meaning: 'The name of the key that signed.', source: 'RFC 7515 §4.1.4' },
  jwk: { meaning: 'The public key that signed, brought by the token itself.', source: 'RFC 7515 §4.1.3' },
  jku: { meaning: 'An address of a key set, brought by the token itself.', source: 'RFC 7515 §4.1.2' },
  x5c: { meaning: 'A certificate chain, brought by the token itself.', source: 'RFC 7515 §4.1.6' },
  cty: { meaning: 'The kind of content: JWT for a token inside a token.', source: 'RFC 7519 §5.2' },
  crit: { meaning: 'Extensions that a reader must understand.', source: 'RFC 7515 §4.1.11' },
  enc: { meaning: 'The algorithm that encrypted the content.', source: 'RFC 7516 §4.1.2' },
  epk: { meaning: 'The throw-away public key of the encryption.', source: 'RFC 7518 §4.6.1' },
};

export const claimMembers: Readonly<Record<string, MemberInfo>> = {
  iss: { meaning: 'Who made the token: in a client assertion the client_id.', source: 'RFC 7523 §3' },
  sub: { meaning: 'Whom the token is about: in a client assertion the client_id.', source: 'RFC 7523 §3' },
  aud: { meaning: 'For whom the token is meant: the issuer of the server.', source: 'RFC 7523 §3' },
  exp: { meaning: 'When the token ends.', source: 'RFC 7519 §4.1.4', time: true },
  iat: { meaning: 'When the token was made.', source: 'RFC 7519 §4.1.6', time: true },
  nbf: { meaning: 'Before this the token is not valid.', source: 'RFC 7519 §4.1.5', time: true },
  jti: { meaning: 'A name for this one token: good for one use.', source: 'RFC 7519 §4.1.7' },
  htm: { meaning: 'The HTTP method the proof is for.', source: 'RFC 9449 §4.2' },
  htu: { meaning: 'The URL the proof is for, without query and fragment.', source: 'RFC 9449 §4.2' },
  ath: { meaning: 'The hash of the access token, at a resource.', source: 'RFC 9449 §4.2' },
  nonce: { meaning: 'A value of the other side, given back.', source: 'RFC 9449 §8' },
  code: { meaning: 'The authorization code, bound to this assertion.', source: 'Singpass: token endpoint' },
  auth_time: { meaning: 'When the user signed in.', source: 'OpenID Connect Core §2', time: true },
  acr: { meaning: 'How strongly the user signed in.', source: 'OpenID Connect Core §2' },
  amr: { meaning: 'By which means the user signed in.', source: 'OpenID Connect Core §2' },
  at_hash: { meaning: 'A hash of the access token.', source: 'OpenID Connect Core §3.1.3.6' },
  cnf: { meaning: 'The key to which the token is bound.', source: 'RFC 9449 §6.1' },
};

/** The explanation of a member; `undefined` for one that no standard of this field names. */
export function explainMember(
  table: Readonly<Record<string, MemberInfo>>,
  name: string,
): MemberInfo | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
