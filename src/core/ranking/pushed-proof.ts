import { objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { describeDuration } from '../assertion/describe-time.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { readTime } from '../assertion/read-time.ts';
import { isPushedAnswer } from '../case/recognise-pushed.ts';
import type { Subject } from '../case/subject.ts';
import { classifyCode } from '../request/code.ts';

/** What the assertions of PAR and of the token request have in common. `text`: they are one and the same. */
export const sharedTraits = ['text', 'header', 'key', 'kid', 'alg', 'typ', 'iss', 'sub', 'aud'] as const;
export type SharedTrait = (typeof sharedTraits)[number];

/** The pushed request of this login was accepted, and with it all that the token request repeats (faults.md §3.5, last point). */
export interface PushedProof {
  /** How it is known: the answer with the `request_uri`, the callback with a code, or the code of the token request. */
  readonly by: 'answer' | 'callback' | 'code';
  readonly same: readonly SharedTrait[];
  /** `25 seconds before`, or that it was this login where the times do not tell. */
  readonly when: string;
}

/** A key set, a clock or a portal may change between two requests that lie further apart and belong to no common login. */
const momentsSeconds = 600;

/** Reads what PAR proved; `undefined` where no accepted pushed request of the same login, or of moments before, is pasted. */
export function pushedProofOf(subject: Subject): PushedProof | undefined {
  const { authorizationRequest, assertion, header, claims } = subject;
  const pushed = authorizationRequest?.kind === 'par' ? authorizationRequest.assertion : undefined;
  const pushedHeader = objectOf(pushed?.header);
  const pushedClaims = objectOf(pushed?.payload);
  if (!pushed || !assertion || !header || !claims || !pushedHeader || !pushedClaims) return undefined;
  const by = acceptedBy(subject);
  const between = secondsBetween(pushedClaims, claims);
  if (by === undefined || (by === 'answer' && !isMoments(between) && !isOfThisLogin(subject)))
    return undefined;
  const isText = pushed.text.trim() === assertion.text.trim();
  const same = (name: string, one: JsonObject, other: JsonObject): boolean =>
    canonical(member(one, name)) === canonical(member(other, name));
  const holds: Readonly<Record<SharedTrait, boolean>> = {
    text: isText,
    header: canonical(header) === canonical(pushedHeader),
    key: isText || hasSharedKey(subject),
    kid: same('kid', header, pushedHeader),
    alg: same('alg', header, pushedHeader),
    typ: same('typ', header, pushedHeader),
    iss: same('iss', claims, pushedClaims),
    sub: same('sub', claims, pushedClaims),
    aud: same('aud', claims, pushedClaims),
  };
  return {
    by,
    same: sharedTraits.filter((trait) => holds[trait]),
    when: isMoments(between) && between > 0 ? `${describeDuration(between)} before` : 'for this login',
  };
}

/** How it is known that PAR accepted the request; `undefined` where it is not, or where PAR refused it. */
function acceptedBy(subject: Subject): PushedProof['by'] | undefined {
  const { parResponse, callback, authorizationRequest, profile, target } = subject;
  if (isPushedAnswer(parResponse)) return 'answer';
  const hasPar = profile.pushedParameters !== undefined || target.parEndpoint !== undefined;
  if (parResponse !== undefined || !hasPar) return undefined;
  const find = (name: string): string | undefined =>
    callback?.parameters.find((parameter) => parameter.name === name)?.value;
  const sent = authorizationRequest?.parameters.find(({ name }) => name === 'state')?.value;
  if (find('code') !== undefined && sent !== undefined && find('state') === sent) return 'callback';
  return profile.fapi && classifyCode(subject).kind === 'fine' && isOfThisLogin(subject) ? 'code' : undefined;
}

/** The verifier of the token request belongs to the challenge of the pushed one: both are of one login (RFC 7636 §4.6). */
function isOfThisLogin({ authorizationRequest, verification }: Subject): boolean {
  const challenge = authorizationRequest?.parameters.find(({ name }) => name === 'code_challenge')?.value;
  return challenge !== undefined && challenge === verification?.pkce?.s256;
}

/** One key signed both assertions: one of the set, or one that is in no set. */
function hasSharedKey({ verification }: Subject): boolean {
  const own = verification?.assertion;
  const pushed = verification?.otherAssertions?.find(({ source }) => source === 'authorization_request');
  const path = own?.verifiedBy?.path;
  if (path !== undefined && path === pushed?.verifiedBy?.path) return true;
  return own?.recovered?.some(({ alsoIn }) => alsoIn.includes('authorization_request')) ?? false;
}

function secondsBetween(earlier: JsonObject, later: JsonObject): number | undefined {
  const [start, end] = [readTime(earlier, 'iat').seconds, readTime(later, 'iat').seconds];
  return start === undefined || end === undefined ? undefined : end - start;
}

function isMoments(seconds: number | undefined): seconds is number {
  return seconds !== undefined && seconds >= 0 && seconds <= momentsSeconds;
}

/** One text for equal JSON values, whatever the order of their members. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_name, part: unknown) =>
      isJsonObject(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'absent'
  );
}
