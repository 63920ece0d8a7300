import { failure, type Result, success } from '../core/result.ts';

/** Why a document could not be read from its address. */
export type DownloadFailure =
  /** The address is no https URL (or http on this machine). */
  | { readonly kind: 'address' }
  /** The browser gives one answer for no network, bad certificate and missing CORS headers: it may not say which. */
  | { readonly kind: 'blocked' }
  /** The answer sends the request on. Whereto, a page is not told; it need not be the host that was named. */
  | { readonly kind: 'redirect' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'timeout' };

const largestBytes = 1024 * 1024;
const patienceMilliseconds = 10_000;

/**
 * The host a download would ask, as it stands on the wire: letters that only look like others are in Punycode. `undefined`
 * where the address cannot be fetched from a page; one with a name and a password in it is such a one.
 */
export function hostToAsk(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return undefined;
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local) ? url.host : undefined;
}

/**
 * Fetches a public document, a key set or a server's metadata: the only request the page ever makes, and only when asked to.
 * Sends no cookie and no referrer, follows no redirect, and reads a megabyte at the most. The text comes back as served.
 * Rejects only when `signal` is aborted.
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
      // Only the host that the button named is asked.
      redirect: 'manual',
      headers: { Accept: accept },
    });
    if (response.type === 'opaqueredirect') return failure({ kind: 'redirect' });
    if (!response.ok) {
      await response.body?.cancel();
      return failure({ kind: 'status', status: response.status });
    }
    const text = await readAtMost(response, largestBytes);
    return text === undefined ? failure({ kind: 'too-large' }) : success(text);
  } catch (cause) {
    if (signal.aborted) throw cause;
    return failure({ kind: patience.aborted ? 'timeout' : 'blocked' });
  }
}

/** The text of an answer; `undefined` as soon as it is larger: what goes on for ever is not waited for. */
async function readAtMost(response: Response, most: number): Promise<string | undefined> {
  // A byte order mark stays: it may be the fault.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = response.body?.getReader();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) return text + decoder.decode();
    size += value.length;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
