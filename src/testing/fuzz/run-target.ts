import fc from 'fast-check';
import type { FuzzTarget } from './target.ts';

export interface FuzzRun {
  readonly runs: number;
  readonly seed: number;
  /** Where a failure stands, as fast-check prints it: only that input is tried. */
  readonly path?: string | undefined;
}

export interface FuzzFailure {
  readonly seed: number;
  readonly path: string;
  /** The smallest input that fails, as JSON. */
  readonly input: string;
  readonly error: string;
}

/** Runs a target; `undefined` where everything held. `onInput` is told of each input before it is tried. */
export async function runTarget(
  target: FuzzTarget,
  { runs, seed, path }: FuzzRun,
  onInput?: (input: unknown) => void,
): Promise<FuzzFailure | undefined> {
  const property = fc.asyncProperty(target.inputs, async (input) => {
    onInput?.(input);
    await target.check(input as never);
  });
  const replay = path === undefined ? {} : { path, endOnFailure: true };
  const details = await fc.check(property, { numRuns: runs, seed, ...replay });
  if (!details.failed) return undefined;
  const { counterexample, counterexamplePath, errorInstance } = details;
  return {
    seed: details.seed,
    path: counterexamplePath ?? '',
    input: JSON.stringify(counterexample?.[0]) ?? '',
    error:
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
  };
}
