import { objectOf } from '../assertion/decode.ts';
import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { damageOf } from './value-damage.ts';
import type { WireRequest } from './wire-request.ts';

/** What the pasted texts tell about the life of the code before this request, in seconds; `undefined` where they do not. */
export interface CodeHistory {
  /** The previous request held the same code, and was not one that the server refuses for want of a nonce. */
  readonly sentBefore: boolean | undefined;
  /** Seconds between the assertions of the two requests, where the code was sent before. */
  readonly between?: number | undefined;
  /** The same assertion went with both. */
  readonly sameAssertion: boolean;
  /** The code is at least this old. */
  readonly atLeast?: number | undefined;
  /** The callback with this code came so long before, by the time of its log line. */
  readonly sinceCallback?: number | undefined;
  /** The code is at most this old: the authorization request was made then. */
  readonly atMost?: number | undefined;
  /** When this request was made, as far as it shows. */
  readonly sentAt?: { readonly seconds: number; readonly from: 'claims.iat' | 'now' } | undefined;
}

/** 2001 to 2100 in Unix seconds: other numbers are milliseconds or no times. */
const plausible = (seconds: number): boolean => seconds > 1_000_000_000 && seconds < 4_102_444_800;

/** Reads the times of both requests from their assertions (iat), and of this one from the server's clock where that is known. */
export function readCodeHistory(subject: Subject): CodeHistory {
  const code = codeOf(subject.request);
  const before = codeOf(subject.previousRequest);
  const known = code !== undefined && before !== undefined;
  const sentBefore = known ? code === before && !isRetryForNonce(subject) : undefined;
  const madeAt = issuedAt(subject.claims);
  const sentAt =
    madeAt === undefined
      ? subject.now.source === 'clock'
        ? undefined
        : { seconds: subject.now.seconds, from: 'now' as const }
      : { seconds: madeAt, from: 'claims.iat' as const };
  const sameAssertion =
    subject.assertion !== undefined &&
    subject.assertion.text.trim() === subject.previousAssertion?.text.trim();
  const earlier = sentBefore ? issuedAt(objectOf(subject.previousAssertion?.payload)) : undefined;
  const asked = authorizationTime(subject);
  const since = (start: number | undefined): number | undefined =>
    start === undefined || sentAt === undefined ? undefined : sentAt.seconds - start;
  const between = sameAssertion ? undefined : since(earlier);
  return {
    sentBefore,
    sameAssertion,
    sentAt,
    between: between === undefined ? undefined : Math.abs(between),
    atLeast: between !== undefined && between > 0 ? between : undefined,
    sinceCallback: positive(since(callbackTime(subject, code))),
    atMost: positive(since(asked)),
  };
}

/** The proof holds a nonce that the one before did not: the server asked for it before it looked at the code (RFC 9449 §8). */
function isRetryForNonce({ dpopClaims, previousDpop }: Subject): boolean {
  const nonce = member(dpopClaims, 'nonce');
  return (
    typeof nonce === 'string' &&
    previousDpop !== undefined &&
    member(objectOf(previousDpop.payload), 'nonce') !== nonce
  );
}

function codeOf(request: WireRequest | undefined): string | undefined {
  const parameter = request?.parameters.find(({ name }) => name === 'code');
  if (request === undefined || parameter === undefined) return undefined;
  return damageOf(parameter, request) === undefined ? parameter.value : undefined;
}

function issuedAt(claims: JsonObject | undefined): number | undefined {
  const iat = member(claims, 'iat');
  return typeof iat === 'number' && plausible(iat) ? iat : undefined;
}

/** When the callback that brought this code came. */
function callbackTime({ callback }: Subject, code: string | undefined): number | undefined {
  const came = callback?.parameters.find(({ name }) => name === 'code')?.value;
  return came !== undefined && came === code ? callback?.at : undefined;
}

/** The pushed authorization request's own assertion or proof says when it was made. */
function authorizationTime({ authorizationRequest }: Subject): number | undefined {
  return (
    issuedAt(objectOf(authorizationRequest?.assertion?.payload)) ??
    issuedAt(objectOf(authorizationRequest?.dpop?.payload))
  );
}

function positive(seconds: number | undefined): number | undefined {
  return seconds === undefined || seconds < 0 ? undefined : seconds;
}

/** Seconds within which two requests with one code are one callback that ran twice. */
const raceSeconds = 2;

/** The same code went out twice within moments, each time with an assertion of its own: no retry by hand is that quick. */
export function isRace({ sentBefore, between }: CodeHistory): boolean {
  return sentBefore === true && between !== undefined && between <= raceSeconds;
}
