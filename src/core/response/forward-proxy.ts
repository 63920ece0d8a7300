import type { WireHeader } from '../request/wire-request.ts';

/** Headers with which a forward proxy signs a page of its own: Squid, Blue Coat. */
export const forwardProxyHeaders = ['x-squid-error', 'x-bluecoat-via'] as const;

/** The proxy wants a login, or passes no `Expect: 100-continue` on (RFC 9110 §10.1.1, §15.5.8, §15.5.18). */
export const proxyStatuses: readonly (number | undefined)[] = [407, 417];

/** The caller's own proxy answered, and no gateway of the provider. */
export function isForwardProxy(headers: readonly WireHeader[]): boolean {
  return headers.some(({ name }) =>
    forwardProxyHeaders.some((signature) => name.toLowerCase() === signature),
  );
}
