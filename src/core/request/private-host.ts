/** Blocks that no public server has (RFC 1918 §3, RFC 1122 §3.2.1.3, RFC 3927 §2.1), and the address that means every one of a machine. */
const privateAddress = /^(?:0\.0\.0\.0|(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\..*)$/;
/** The same of IPv6 (RFC 4291 §2.5, RFC 4193 §3.1). */
const privateAddress6 = /^\[(?:::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/;

/** A host on which people run a server of their own: this machine, its network, a container; by its name as a URL parser gives it. */
export function isPrivateHost(host: string): boolean {
  return (
    /^[^.:[]+$/.test(host) ||
    /\.(?:localhost|local|internal)$/.test(host) ||
    privateAddress.test(host) ||
    privateAddress6.test(host)
  );
}
