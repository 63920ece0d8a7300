import type { WireHeader } from '../request/wire-request.ts';

/** Headers with which a forward proxy signs a page of its own: Squid, Blue Coat. */
export const forwardProxyHeaders = ['x-squid-error', 'x-bluecoat-via'] as const;

/** The caller's own proxy answered, and no gateway of the provider. */
export function isForwardProxy(headers: readonly WireHeader[]): boolean {
  return headers.some(({ name }) =>
    forwardProxyHeaders.some((signature) => name.toLowerCase() === signature),
  );
}
