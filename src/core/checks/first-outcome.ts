import type { Outcome } from './outcome.ts';

/** One check, several ways to see the fault: what one way finds counts, else what one way rules out, else the last answer. */
export function firstOutcome(...ways: readonly [() => Outcome, ...(() => Outcome)[]]): Outcome {
  let best: Outcome | undefined;
  for (const way of ways) {
    const outcome = way();
    if (outcome.kind === 'found') return outcome;
    if (best?.kind !== 'passed') best = outcome;
  }
  return best ?? ways[0]();
}
