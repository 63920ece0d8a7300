export interface FuzzOptions {
  /** Over all targets together, or of the one target. */
  readonly runs: number;
  readonly seed: number;
  /** Part of the names of the targets to run. */
  readonly target?: string | undefined;
  /** Tries one input again: with `--target` and the `--seed` that stand beside it in the report. */
  readonly path?: string | undefined;
}

const usage = 'usage: fuzz [--runs N] [--seed N] [--target NAME [--path PATH]]';

const names = ['--runs', '--seed', '--target', '--path'];

/** Throws where an option is unknown or no number. */
export function readFuzzOptions(argv: readonly string[]): FuzzOptions {
  const values = new Map<string, string>();
  for (let at = 0; at < argv.length; at += 2) {
    const [name = '', value] = argv.slice(at, at + 2);
    if (!names.includes(name) || value === undefined) throw new Error(usage);
    values.set(name, value);
  }
  const [runs, seed] = [
    Number(values.get('--runs') ?? 1_000_000),
    Number(values.get('--seed') ?? 20_261_127),
  ];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) throw new Error(usage);
  if (values.has('--path') && !values.has('--target')) throw new Error(usage);
  return { runs, seed, target: values.get('--target'), path: values.get('--path') };
}
