import type { SearchControl } from './search-control.ts';
import type { Trial } from './trial.ts';

/** The first trial that verifies; `given-up` when the caller no longer wants to know. */
export type SearchResult =
  | { readonly kind: 'found'; readonly trial: Trial }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'given-up' };

/** Whatever is left after so many trials is not tried. */
const mostTrials = 8_000;
/** WebCrypto works on these side by side; between batches the caller can stop the search. */
const batchSize = 64;

/**
 * Tries the cheap trials first, and at equal cost in the order given. The first in that order wins, not the fastest, so that
 * the same material gives the same answer. Never rejects.
 */
export async function searchTrials(
  trials: readonly Trial[],
  { signal, onProgress }: SearchControl = {},
): Promise<SearchResult> {
  const ordered = [...trials].sort((a, b) => a.cost - b.cost).slice(0, mostTrials);
  for (let at = 0; at < ordered.length; at += batchSize) {
    if (signal?.aborted) return { kind: 'given-up' };
    onProgress?.(at, ordered.length);
    const batch = ordered.slice(at, at + batchSize);
    const verdicts = await Promise.all(batch.map((trial) => trial.verify().catch(() => false)));
    const trial = batch[verdicts.indexOf(true)];
    if (trial !== undefined) return { kind: 'found', trial };
  }
  return { kind: 'nothing' };
}
