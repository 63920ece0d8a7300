import { writeFileSync } from 'node:fs';
import { type EvaluationSize, makeCases } from './evaluate.ts';
import { faultMakers } from './faults/registry.ts';
import { fallen, raisedFloor } from './floor.ts';
import { writeReport } from './report.ts';
import { scoreInThreads } from './score-in-threads.ts';

/** The size of the run in the gate; its figures are the floor. */
export const gateSize: EvaluationSize = { seed: 20_261_126, forms: 3, rounds: 2, pairs: 400, healthy: 1_000 };

const usage =
  'usage: evaluate [--seed N] [--rounds N] [--group A] [--code CODE] [--confusions N] [--show] [--raise]';

interface Options {
  readonly size: EvaluationSize;
  readonly group?: string | undefined;
  readonly code?: string | undefined;
  readonly confusions: number;
  /** Prints the material of every case that came out wrong. */
  readonly show: boolean;
  readonly raise: boolean;
}

function readOptions(argv: readonly string[]): Options {
  const optionOf = (name: string): string | undefined => {
    const at = argv.indexOf(name);
    return at < 0 ? undefined : argv[at + 1];
  };
  const numberOf = (name: string, usual: number): number => Number(optionOf(name) ?? usual);
  const seed = numberOf('--seed', gateSize.seed);
  const rounds = numberOf('--rounds', gateSize.rounds);
  if (![seed, rounds].every(Number.isInteger)) throw new Error(usage);
  return {
    size: { ...gateSize, seed, rounds },
    group: optionOf('--group'),
    code: optionOf('--code'),
    confusions: numberOf('--confusions', 40),
    show: argv.includes('--show'),
    raise: argv.includes('--raise'),
  };
}

/** Runs the evaluation and prints it. Exit status 1: below the floor, a false alarm or a false proof. */
export async function main(argv: readonly string[]): Promise<0 | 1> {
  const { size, group, code, confusions, show, raise } = readOptions(argv);
  const whole = group === undefined && code === undefined;
  const makers = faultMakers.filter((maker) => code === undefined || maker.code === code);
  const all = await makeCases(
    makers,
    whole ? size : { ...size, healthy: 0, pairs: code === undefined ? size.pairs : 0 },
  );
  const cases = all.filter(
    (one) => (group === undefined || one.group === group) && (whole || one.kind !== 'response'),
  );
  const scored = await scoreInThreads(cases);
  process.stdout.write(`${writeReport(scored, confusions)}\n`);
  if (show) {
    for (const { evaluated, top, top1, falseProofs, problem } of scored) {
      if (top1 && falseProofs.length === 0) continue;
      process.stdout.write(
        `\n── ${evaluated.name}: first ${top} ${falseProofs.join(',')} ${problem ?? ''}\n${JSON.stringify(evaluated.given, null, 2)}\n`,
      );
    }
  }
  if (!whole || size.seed !== gateSize.seed || size.rounds !== gateSize.rounds) return 0;
  if (raise) writeFileSync('src/evaluation/floor.json', `${JSON.stringify(raisedFloor(scored), null, 2)}\n`);
  const problems = fallen(scored);
  for (const problem of problems) process.stdout.write(`below the floor: ${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}
