import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { parameterValue } from '../request/wire-request.ts';
import { idTokenClaims } from './issued-tokens.ts';

export type JudgedClaim = 'iss' | 'aud' | 'nonce' | 'at_hash' | 'iat' | 'exp';

/** What is to be said of one claim of the id_token; `absent`: it is not there and need not be. */
export interface ClaimVerdict {
  readonly claim: JudgedClaim;
  readonly state: 'right' | 'wrong' | 'unknown' | 'absent';
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  /** Why nothing can be said, or a remark beside found and expected. */
  readonly because?: string | undefined;
  /** What is wrong was computed from the very values of this answer: none of them was altered before it was pasted. */
  readonly decided?: boolean | undefined;
}

/** Each judge takes the claims of a readable id_token and what the case holds to compare with (OpenID Connect Core §3.1.3.7). */
type Judge = (claims: JsonObject, subject: Subject) => ClaimVerdict;

/** Step 2: the issuer of this environment. */
export const judgeIssuer: Judge = (claims, { target }) => {
  const found = shown(member(claims, 'iss'));
  const expected = target.environmentFrom === 'assumed' ? undefined : target.issuer;
  if (expected === undefined)
    return { claim: 'iss', state: 'unknown', found, because: 'nothing tells the issuer of the server' };
  return { claim: 'iss', state: found === expected ? 'right' : 'wrong', found, expected };
};

/** Step 3: the client, alone or among others. */
export const judgeAudience: Judge = (claims, { registration, request, claims: ofAssertion }) => {
  const aud = member(claims, 'aud');
  const found = shown(aud);
  const expected = [
    registration?.client_id,
    request && parameterValue(request, 'client_id'),
    member(ofAssertion, 'iss'),
  ].find((value): value is string => typeof value === 'string' && value !== '');
  if (expected === undefined)
    return {
      claim: 'aud',
      state: 'unknown',
      found,
      because: 'nothing tells which client_id the token is for',
    };
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  return { claim: 'aud', state: audiences.includes(expected) ? 'right' : 'wrong', found, expected };
};

/** Step 11: that of the authorization request. */
export const judgeNonce: Judge = (claims, { authorizationRequest }) => {
  const nonce = member(claims, 'nonce');
  const found = typeof nonce === 'string' ? nonce : 'missing';
  if (authorizationRequest === undefined)
    return {
      claim: 'nonce',
      state: 'unknown',
      found,
      because: 'the authorization request, which holds the nonce, is not here',
    };
  const expected = authorizationRequest.parameters.find(({ name }) => name === 'nonce')?.value;
  if (expected === undefined)
    return { claim: 'nonce', state: 'absent', found, because: 'the authorization request has no nonce' };
  return { claim: 'nonce', state: nonce === expected ? 'right' : 'wrong', found, expected };
};

const ofServer = 'the Date header tells when the answer came';

/** Step 10: not made in the future, by the clock of the server. */
export const judgeIssuedAt: Judge = (claims, { now, profile }) => {
  const iat = member(claims, 'iat');
  if (typeof iat !== 'number') return { claim: 'iat', state: 'absent', found: shown(iat) };
  if (now.source === 'clock')
    return { claim: 'iat', state: 'unknown', found: String(iat), because: ofServer };
  const late = iat > now.seconds + profile.assertion.clockToleranceSeconds.value;
  return {
    claim: 'iat',
    state: late ? 'wrong' : 'right',
    found: String(iat),
    expected: `not after ${now.seconds}`,
  };
};

/** Step 9: not over, by the clock of the server. */
export const judgeExpiry: Judge = (claims, { now, profile }) => {
  const exp = member(claims, 'exp');
  if (typeof exp !== 'number') return { claim: 'exp', state: 'absent', found: shown(exp) };
  if (now.source === 'clock')
    return { claim: 'exp', state: 'unknown', found: String(exp), because: ofServer };
  const over = exp + profile.assertion.clockToleranceSeconds.value < now.seconds;
  return {
    claim: 'exp',
    state: over ? 'wrong' : 'right',
    found: String(exp),
    expected: `later than ${now.seconds}`,
  };
};

/** §3.1.3.6: the left half of the hash of the access token, by the hash of `alg`. */
export const judgeAccessTokenHash: Judge = (claims, { verification }) => {
  const value = member(claims, 'at_hash');
  if (value === undefined) return { claim: 'at_hash', state: 'absent', because: 'the id_token has none' };
  const found = shown(value);
  const digests = verification?.idToken?.accessTokenHash;
  if (digests === undefined)
    return {
      claim: 'at_hash',
      state: 'unknown',
      found,
      because: 'the access token is not here, or not whole',
    };
  const { expected, others } = digests;
  const other = others.find((each) => each.value === value)?.how;
  const because = other === undefined ? undefined : `it is ${other} of the same access token`;
  const state = value === expected ? 'right' : 'wrong';
  return { claim: 'at_hash', state, found, expected, because, decided: other !== undefined };
};

const judges: readonly Judge[] = [
  judgeIssuer,
  judgeAudience,
  judgeNonce,
  judgeAccessTokenHash,
  judgeIssuedAt,
  judgeExpiry,
];

/** Every claim that a client must look at; `undefined` where the id_token cannot be read without its key, or is not there. */
export function judgeIdToken(subject: Subject): readonly ClaimVerdict[] | undefined {
  const claims = subject.response && idTokenClaims(subject.response);
  return claims && judges.map((judge) => judge(claims, subject));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing');
}
