import { failure, type Result, success } from '../core/result.ts';

/** Why a document could not be read from its address. */
export type DownloadFailure =
  /** The address is no https URL (or http on this machine). */
  | { readonly kind: 'address' }
  /** The browser gives one answer for no network, bad certificate and missing CORS headers: it may not say which. */
  | { readonly kind: 'blocked' }
  | { readonly kind: 'status'; readonly status: number; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'timeout' };

const largestBytes = 1024 * 1024;
const patienceMilliseconds = 10_000;

/** The host a download would ask; `undefined` where the address cannot be fetched from a page. */
export function hostToAsk(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url.host : undefined;
}

/**
 * Fetches a public document, a key set or a server's metadata: the only request the page ever makes, and only when asked to.
 * Sends no cookie and no referrer. The text comes back as served. Rejects only when `signal` is aborted.
 */
export async function downloadDocument(
  address: string,
  accept: string,
  signal: AbortSignal,
): Promise<Result<string, DownloadFailure>> {
  if (hostToAsk(address) === undefined) return failure({ kind: 'address' });
  const patience = AbortSignal.timeout(patienceMilliseconds);
  try {
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, patience]),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: { Accept: accept },
    });
    const text = await response.text();
    if (text.length > largestBytes) return failure({ kind: 'too-large' });
    return response.ok ? success(text) : failure({ kind: 'status', status: response.status, text });
  } catch (cause) {
    if (signal.aborted) throw cause;
    return failure({ kind: patience.aborted ? 'timeout' : 'blocked' });
  }
}
