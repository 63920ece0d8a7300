import type fc from 'fast-check';

/** One thing that is fuzzed: where its input comes from and what must hold of every input. Inputs are plain JSON, so that one can be kept as a fixture. */
export interface FuzzTarget {
  readonly name: string;
  /** The exported readers of core that it calls, as `core/file.ts#name`. */
  readonly covers: readonly string[];
  /** Its share of the runs. */
  readonly weight: number;
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws where something does not hold. */
  readonly check: (input: never) => void | Promise<void>;
}

/** Names the type of the input where a target is written, and forgets it where targets stand in one list. */
export function defineTarget<Input>(
  target: Omit<FuzzTarget, 'inputs' | 'check'> & {
    readonly inputs: fc.Arbitrary<Input>;
    readonly check: (input: Input) => void | Promise<void>;
  },
): FuzzTarget {
  return target;
}

/** Something that must hold did not. */
export class Violation extends Error {
  override readonly name = 'Violation';
}
