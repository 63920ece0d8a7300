import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { profiles } from '../profiles/registry.ts';
import { parseUrl } from '../runtime.ts';
import type { Json, JsonObject } from './decoded-jwt.ts';
import { member } from './json-text.ts';

/** What is wrong with `aud`; one fault at most. */
export interface AudienceFault {
  readonly code: Extract<FaultCode, `aud-${string}`>;
  readonly found: string;
  readonly expected?: string | undefined;
  readonly note?: string | undefined;
}

/** The issuers of every profile and environment. */
export const knownIssuers: readonly string[] = profiles.flatMap(({ environments }) =>
  Object.values(environments).map(({ issuer }) => issuer),
);

/** Compares `aud` with the issuer (RFC 7523 §3; the profile's `audience` rule) and names the kind of difference. */
export function classifyAudience(
  claims: JsonObject,
  { profile, target }: Pick<Subject, 'profile' | 'target'>,
): AudienceFault | undefined {
  const audience = member(claims, 'aud');
  const { issuer, tokenEndpoint } = target;
  const rule = profile.assertion.audience.value;
  const expected = rule === 'token-endpoint' ? tokenEndpoint : issuer;
  if (audience === undefined || audience === null || audience === '') {
    return {
      code: 'aud-missing',
      found: audience === undefined ? 'missing' : JSON.stringify(audience),
      expected,
    };
  }
  if (Array.isArray(audience)) return classifyArray(audience, expected);
  if (typeof audience !== 'string')
    return { code: 'aud-missing', found: JSON.stringify(audience), expected, note: 'aud must be a string' };
  const accepted = rule === 'issuer-or-token-endpoint' ? [issuer, tokenEndpoint] : [expected];
  if (accepted.includes(audience)) return undefined;
  return classifyText(audience, expected, target, profile.fapi);
}

function classifyArray(audience: readonly Json[], expected: string | undefined): AudienceFault {
  const holds = expected !== undefined && audience.includes(expected);
  const wrong = expected === undefined ? 'an array' : 'an array, and the right value is not in it';
  const note = holds ? 'the right value is in the array: only the form differs' : wrong;
  return { code: 'aud-array', found: JSON.stringify(audience), expected, note };
}

function classifyText(
  found: string,
  expected: string | undefined,
  target: Subject['target'],
  fapi: boolean,
): AudienceFault | undefined {
  const fault = (code: AudienceFault['code'], note?: string): AudienceFault => ({
    code,
    found,
    expected,
    note,
  });
  if (found.includes('.well-known'))
    return fault('aud-discovery-url', 'the address of a document, not the issuer');
  const plain = withoutSlash(found);
  if (isEndpoint(plain, target)) return fault('aud-token-endpoint', 'an endpoint, not the issuer');
  if (expected === undefined) return undefined;
  if (plain === expected) return fault('aud-trailing-slash', 'a slash at the end');
  if (normalise(found) === normalise(expected))
    return fault('aud-scheme-or-spelling', 'the same but for spelling');
  const base = plain.replace(/\/(?:token|par|auth|userinfo)$/, '');
  if (knownIssuers.includes(base)) {
    const sameHost = parseUrl(base)?.host === parseUrl(expected)?.host;
    if (sameHost)
      return fault(
        'aud-wrong-profile',
        fapi ? 'the issuer of the old profile' : 'the issuer of the FAPI profile',
      );
    return fault(
      'aud-wrong-env',
      base === plain ? 'the issuer of another environment' : 'an endpoint of another environment',
    );
  }
  const host = parseUrl(`https://${withoutScheme(found.trim())}`)?.hostname;
  if (host !== undefined && host === parseUrl(expected)?.hostname)
    return fault('aud-scheme-or-spelling', 'the same host, another path');
  const kind = found.includes('.') ? 'another service' : 'not an address, as the issuer is';
  return fault('aud-other-service', kind);
}

function isEndpoint(audience: string, { tokenEndpoint, parEndpoint, issuer }: Subject['target']): boolean {
  const ownEndpoint = audience === tokenEndpoint || audience === parEndpoint;
  return (
    ownEndpoint ||
    (issuer !== undefined &&
      /^\/(?:token|par|auth)$/.test(audience.startsWith(issuer) ? audience.slice(issuer.length) : ''))
  );
}

function withoutSlash(text: string): string {
  return text.endsWith('/') ? text.slice(0, -1) : text;
}

function withoutScheme(text: string): string {
  return text.replace(/^(?:[a-z]+:\/{1,3}|\/\/)/i, '');
}

/** Scheme with however many slashes, case, white space and a final slash do not count. */
function normalise(text: string): string {
  return withoutSlash(withoutScheme(text.trim().toLowerCase()).replace(/:443(?=\/|$)/, ''));
}
