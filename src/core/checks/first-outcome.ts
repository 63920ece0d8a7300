import type { Outcome } from './outcome.ts';

/** One check, several ways to see the fault: what one way finds counts, else what one way rules out, else the last answer. */
export function firstOutcome(first: () => Outcome, ...others: readonly (() => Outcome)[]): Outcome {
  let best = first();
  for (const way of others) {
    if (best.kind === 'found') return best;
    const outcome = way();
    if (outcome.kind === 'found' || best.kind !== 'passed') best = outcome;
  }
  return best;
}
