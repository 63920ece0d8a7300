import type { ParsedResponse } from './parsed-response.ts';

/** Headers with which a forward proxy signs a page of its own: Squid, Blue Coat. */
export const forwardProxyHeaders = ['x-squid-error', 'x-bluecoat-via'] as const;

/** The proxy wants a login, or passes no `Expect: 100-continue` on (RFC 9110 §10.1.1, §15.5.8, §15.5.18). */
export const proxyStatuses: readonly (number | undefined)[] = [407, 417];

/** With which the filters of a company's network head or sign their pages. */
const filterWords =
  /\(squid\b|\bzscaler\b|\bblue ?coat\b|\bforti(?:guard|gate|net)\b|\bwebsense\b|\bforcepoint\b|\bweb filter violation\b|\bmcafee web gateway\b|\bpalo alto networks\b/i;

/** The word by which a page is known as one of the caller's own network. */
export function filterIn({ kind, body }: Pick<ParsedResponse, 'kind' | 'body'>): string | undefined {
  return kind === 'html' ? filterWords.exec(body.slice(0, 20_000))?.[0] : undefined;
}

/** The caller's own proxy answered, and no gateway of the provider. */
export function isForwardProxy(response: Pick<ParsedResponse, 'headers' | 'kind' | 'body'>): boolean {
  const isSigned = response.headers.some(({ name }) =>
    forwardProxyHeaders.some((signature) => name.toLowerCase() === signature),
  );
  return isSigned || filterIn(response) !== undefined;
}
