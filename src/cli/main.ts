import { readFileSync } from 'node:fs';
import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import { hasError } from '../core/diagnose.ts';
import type { Diagnosis } from '../core/diagnosis.ts';
import { parseArguments } from './arguments.ts';
import { readCases } from './case-file.ts';
import { explain } from './explain.ts';
import { migrate } from './migrate.ts';
import { toJson } from './to-json.ts';
import { toText } from './to-text.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly read: (file: string) => string;
  /** This machine's clock in Unix seconds. */
  readonly clock: () => number;
}

const standard: Streams = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
  clock: () => Math.floor(Date.now() / 1000),
};

/** Runs `diagnose`; the exit status is 0 without a fault, 1 with one, 2 when there is nothing to diagnose or to explain. Never uses the network. */
export async function main(argv: readonly string[], streams: Streams = standard): Promise<0 | 1 | 2> {
  const parsed = parseArguments(argv);
  if (!parsed.ok) return refuse(streams, parsed.failure);
  if (parsed.value.kind === 'explain') {
    const explained = explain(parsed.value.code);
    if (!explained.ok) return refuse(streams, explained.failure);
    streams.out(`${explained.value}\n`);
    return 0;
  }
  const { file } = parsed.value;
  let text: string;
  try {
    text = streams.read(file);
  } catch (cause) {
    return refuse(streams, `cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  const cases = readCases(text);
  if (!cases.ok) return refuse(streams, cases.failure);
  const { list, isArray, remarks } = cases.value;
  for (const remark of remarks) streams.error(`diagnose: ${remark}\n`);
  if (parsed.value.kind === 'migrate') return migrateAll(list, streams);
  const { format } = parsed.value;
  const diagnoses: Diagnosis[] = [];
  for (const given of list) diagnoses.push((await analyse(given, streams.clock())).diagnosis);
  if (format === 'text') streams.out(`${diagnoses.map(toText).join('\n\n')}\n`);
  else {
    const json = diagnoses.map(toJson);
    streams.out(`${JSON.stringify(isArray ? json : json[0], null, 2)}\n`);
  }
  return diagnoses.some(hasError) ? 1 : 0;
}

/** 0 when nothing is done the old way any more, 1 when something is, 2 when a case is in no move. */
function migrateAll(list: readonly Case[], streams: Streams): 0 | 1 | 2 {
  const reports = list.map((given) => migrate(given, streams.clock()));
  for (const report of reports) {
    if (!report.ok) return refuse(streams, report.failure);
  }
  const done = reports.flatMap((report) => (report.ok ? [report.value] : []));
  streams.out(done.map(({ text }) => text).join('\n'));
  return done.some(({ unfinished }) => unfinished) ? 1 : 0;
}

function refuse(streams: Streams, why: string): 2 {
  streams.error(`diagnose: ${why}\n`);
  return 2;
}
