/** IPv4 ranges that are not routed on the internet (RFC 1918, RFC 6598, RFC 5735), as first and second octet. */
const internalV4 = [
  /^(?:0|10|127)\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
] as const;

/** Names that no public DNS server answers for (RFC 2606, RFC 6762, RFC 8375). */
const internalName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|invalid|home\.arpa)$/;

/**
 * Whether a host name or address, as a parsed URL holds it, means nothing on the internet: an address that is not routed, a
 * reserved name, or one word such as a container's name.
 */
export function isInternalHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('['))
    return /^\[(?:::1?\]|f[cd]|fe[89ab]|::ffff:(?:0:|7f|a[0-9a-f]{2}:|ac1[0-9a-f]:|a9fe:|c0a8:|64[4-7][0-9a-f]:))/.test(
      host,
    );
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return internalV4.some((range) => range.test(host));
  return internalName.test(host) || !host.includes('.');
}
