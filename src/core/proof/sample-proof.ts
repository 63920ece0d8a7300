import type { JsonObject } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import type { Subject } from '../case/subject.ts';
import { calledUrl, isForUserinfo } from '../checks/dpop/dpop-outcome.ts';
import type { Profile } from '../profiles/profile.ts';
import { headerValues } from '../request/wire-request.ts';
import { algorithmOf } from '../signature/algorithms.ts';

/** What a proof for the request of the case must say. */
export interface ProofOrder {
  readonly method: string;
  readonly url: string;
  readonly alg: string;
  /** The curve that goes with `alg`. */
  readonly curve: string;
  readonly lifetimeSeconds: number;
  readonly ath?: string | undefined;
  readonly nonce?: string | undefined;
}

const usual = { alg: 'ES256', curve: 'P-256', lifetimeSeconds: 120 };

/** Method and URL of the pasted request, else of the endpoint that a lone proof names, else of the token endpoint; ath and nonce where the case holds what they are made from. */
export function proofOrderOf(subject: Subject | undefined, profile: Profile): ProofOrder {
  const { staging, production } = profile.environments;
  const url = subject && calledUrl(subject);
  const atUserinfo = subject !== undefined && isForUserinfo(subject);
  const algorithms = profile.dpop?.algorithms.value ?? [usual.alg];
  const given = member(subject?.dpopHeader, 'alg');
  const alg = typeof given === 'string' && algorithms.includes(given) ? given : (algorithms[0] ?? usual.alg);
  return {
    method: atUserinfo ? (subject.request?.method ?? 'GET') : 'POST',
    url: url ?? staging?.tokenEndpoint ?? production?.tokenEndpoint ?? '',
    alg,
    curve: algorithmOf(alg)?.curve ?? usual.curve,
    lifetimeSeconds: profile.dpop?.maxLifetimeSeconds.value ?? usual.lifetimeSeconds,
    ath: atUserinfo ? subject?.verification?.dpopDigests?.ath : undefined,
    nonce: headerValues(subject?.response?.headers ?? [], 'dpop-nonce')[0],
  };
}

/** Header and claims of a sound proof (RFC 9449 §4.2), in the order of its examples. */
export function proofParts(
  order: ProofOrder,
  made: { readonly jwk: JsonObject; readonly jti: string; readonly iat: number },
): { readonly header: JsonObject; readonly claims: JsonObject } {
  const { method, url, alg, lifetimeSeconds, ath, nonce } = order;
  const { jwk, jti, iat } = made;
  return {
    header: { typ: 'dpop+jwt', alg, jwk },
    claims: {
      jti,
      htm: method.toUpperCase(),
      htu: url.replace(/[?#].*$/s, ''),
      iat,
      exp: iat + lifetimeSeconds,
      ...(ath === undefined ? {} : { ath }),
      ...(nonce === undefined ? {} : { nonce }),
    },
  };
}

/** The header as an argument of curl in a POSIX shell; a compact JWT needs no escapes. */
export function toCurlHeader(proof: string): string {
  return `-H 'DPoP: ${proof}'`;
}
