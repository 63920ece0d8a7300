import { seedOf } from '../../evaluation/make-singles.ts';
import type { FuzzOptions } from './fuzz-options.ts';
import type { FuzzRun } from './run-target.ts';
import type { FuzzTarget } from './target.ts';

export interface FuzzJob extends FuzzRun {
  readonly target: string;
}

/** So that both threads have work to the end, and a target that fails early is tried again from elsewhere. */
const mostRunsAtOnce = 5_000;

/** Shares the runs out by weight, rounded up, in portions with a seed of their own. Throws where no target is named so. */
export function fuzzJobs(
  targets: readonly Pick<FuzzTarget, 'name' | 'weight'>[],
  { runs, seed, target, path }: FuzzOptions,
): readonly FuzzJob[] {
  const exact = targets.filter(({ name }) => name === target);
  const chosen = exact.length > 0 ? exact : targets.filter(({ name }) => name.includes(target ?? ''));
  if (chosen.length === 0) throw new Error(`no target is called ${target}`);
  if (path !== undefined) return chosen.map(({ name }) => ({ target: name, runs, seed, path }));
  const whole = chosen.reduce((sum, { weight }) => sum + weight, 0);
  return chosen.flatMap(({ name, weight }) => {
    const share = Math.ceil((runs * weight) / whole);
    const portions = Math.ceil(share / mostRunsAtOnce);
    return Array.from({ length: portions }, (_, at) => ({
      target: name,
      runs: Math.min(mostRunsAtOnce, share - at * mostRunsAtOnce),
      seed: seedOf(seed, `${name} ${at}`) | 0,
    }));
  });
}
