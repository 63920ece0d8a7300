import { readFileSync, writeFileSync } from 'node:fs';
import type { Case } from '../core/case/case.ts';
import { readCases } from '../core/case/case-file.ts';
import { parseArguments } from './arguments.ts';
import { explain } from './explain.ts';
import { exportCase } from './export.ts';
import { helpOf, type ProgramName, usageOf } from './help.ts';
import { type JudgedCase, judge, reaches } from './judge.ts';
import { migrate } from './migrate.ts';
import { fileUri } from './places/file-uri.ts';
import { printReport } from './print-report.ts';
import { terminalLine } from './terminal-line.ts';
import { version } from './version.ts';

export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** This machine's clock in Unix seconds. */
  readonly clock: () => number;
  /** The folder that the program was called from. */
  readonly folder: () => string;
}

const standard: Streams = {
  out: (text) => print(process.stdout, text),
  error: (text) => print(process.stderr, text),
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
  write: (file, text) => writeFileSync(file, text),
  clock: () => Math.floor(Date.now() / 1000),
  folder: () => process.cwd(),
};

/** A reader that has seen enough, such as `head`, closes the pipe: that is no failure. */
function print(stream: NodeJS.WriteStream, text: string): void {
  stream.once('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
  stream.write(text);
}

/**
 * Runs the command line; the exit status is 0 without a finding to fail on, 1 with one (of `--migrate`: with a change still to
 * make), 2 when what was asked for cannot be done. Never uses the network.
 */
export async function main(
  argv: readonly string[],
  streams: Streams = standard,
  program: ProgramName = 'diagnose',
): Promise<0 | 1 | 2> {
  const refuse = (why: string): 2 => {
    streams.error(`${program}: ${terminalLine(why)}\n`);
    return 2;
  };
  const parsed = parseArguments(argv, usageOf(program));
  if (!parsed.ok) return refuse(parsed.failure);
  const asked = parsed.value;
  const tell = (text: string): 0 => {
    streams.out(text);
    return 0;
  };
  if (asked.kind === 'help') return tell(helpOf(program));
  if (asked.kind === 'version') return tell(`${version}\n`);
  if (asked.kind === 'explain') {
    const explained = explain(asked.code);
    return explained.ok ? tell(`${explained.value}\n`) : refuse(explained.failure);
  }
  let text: string;
  try {
    text = streams.read(asked.file);
  } catch (cause) {
    return refuse(`cannot read ${asked.file}: ${messageOf(cause)}`);
  }
  const cases = readCases(text);
  if (!cases.ok) return refuse(cases.failure);
  for (const remark of cases.value.remarks) streams.error(`${program}: ${terminalLine(remark)}\n`);
  if (asked.kind === 'migrate') return migrateAll(cases.value.list, streams, refuse);
  if (asked.kind === 'export') {
    const exported = exportCase(cases.value.list, asked.format, streams.clock());
    if (!exported.ok) return refuse(exported.failure);
    for (const remark of exported.value.remarks) streams.error(`${terminalLine(remark)}\n`);
    return deliver(exported.value.text, asked.output, streams, refuse) ?? 0;
  }
  const judged: JudgedCase[] = [];
  for (const given of cases.value.list) judged.push(await judge(given, streams.clock(), asked.ignore));
  const uri = asked.file === '-' ? undefined : fileUri(asked.file, streams.folder());
  const report = printReport({ cases: judged, isArray: cases.value.isArray, text, uri }, asked);
  const refused = deliver(report, asked.output, streams, refuse);
  if (refused !== undefined) return refused;
  const counted = judged.flatMap(({ findings }) => findings);
  return counted.some((finding) => reaches(finding, asked.failOn)) ? 1 : 0;
}

/** Prints a text, or writes it to a file; an exit status where that cannot be. */
function deliver(
  text: string,
  output: string | undefined,
  streams: Streams,
  refuse: (why: string) => 2,
): 2 | undefined {
  if (output === undefined) {
    streams.out(text);
    return undefined;
  }
  try {
    streams.write(output, text);
    return undefined;
  } catch (cause) {
    return refuse(`cannot write ${output}: ${messageOf(cause)}`);
  }
}

/** 0 when nothing is done the old way any more, 1 when something is, 2 when a case is in no move. */
function migrateAll(list: readonly Case[], streams: Streams, refuse: (why: string) => 2): 0 | 1 | 2 {
  const reports = list.map((given) => migrate(given, streams.clock()));
  for (const report of reports) {
    if (!report.ok) return refuse(report.failure);
  }
  const done = reports.flatMap((report) => (report.ok ? [report.value] : []));
  streams.out(done.map(({ text }) => text).join('\n'));
  return done.some(({ unfinished }) => unfinished) ? 1 : 0;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
