import { parseUrl } from '../runtime.ts';
import type { SubjectAltName } from './certificate.ts';

export function isIpAddress(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.includes(':');
}

/**
 * The name of a certificate that covers a host (RFC 9525 §6, which replaces RFC 6125): an address equals an address; a DNS
 * name equals a DNS name; `*` stands for exactly one label, alone and leftmost. The common name is never looked at (§2).
 */
export function coveringName(host: string, names: readonly SubjectAltName[]): SubjectAltName | undefined {
  const wanted = plainHost(host);
  if (isIpAddress(wanted))
    return names.find(({ kind, value }) => kind === 'ip' && plainHost(value) === wanted);
  return names.find(({ kind, value }) => kind === 'dns' && coversName(plainHost(value), wanted));
}

function coversName(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  const dot = host.indexOf('.');
  return dot > 0 && host.slice(dot) === pattern.slice(1);
}

/** In lower case, without brackets and the dot of the root; an IPv6 address in its one written form (RFC 5952). */
function plainHost(host: string): string {
  const bare = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (!bare.includes(':')) return bare;
  return parseUrl(`http://[${bare}]/`)?.hostname.replace(/^\[|\]$/g, '') ?? bare;
}

/** Why the nearest name does not cover the host, where a rule of matching explains it. */
export function mismatchNote(
  host: string,
  names: readonly SubjectAltName[],
  commonName: string | undefined,
): string | undefined {
  const wanted = plainHost(host);
  const dns = names.flatMap(({ kind, value }) => (kind === 'dns' ? [plainHost(value)] : []));
  if (isIpAddress(wanted)) {
    return dns.includes(wanted) ? 'an address must stand as an IP name, not as a DNS name' : undefined;
  }
  const wildcard = dns.find((name) => name.startsWith('*.') && wanted.endsWith(name.slice(1)));
  if (wildcard !== undefined) return `${wildcard} stands for one label only`;
  if (dns.some((name) => name.startsWith('*.') && name.slice(2) === wanted))
    return 'a wildcard does not cover the name above it';
  if (dns.some((name) => name.slice(1).includes('*'))) return 'a wildcard must be the whole leftmost label';
  if (commonName !== undefined && plainHost(commonName) === wanted)
    return 'the common name is not looked at: only subjectAltName counts';
  return undefined;
}
