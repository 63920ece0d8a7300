import type { FaultCode } from '../core/catalogue/faults.ts';
import { failure, type Result, success } from '../core/result.ts';
import { readIgnored } from './ignored-codes.ts';
import { type Threshold, thresholds } from './judge.ts';

export const formats = ['json', 'text', 'sarif', 'junit'] as const;
export type Format = (typeof formats)[number];

export interface DiagnoseArguments {
  readonly kind: 'diagnose';
  readonly file: string;
  readonly format: Format;
  readonly failOn: Threshold;
  readonly ignore: readonly FaultCode[];
  /** Absent: standard output. */
  readonly output?: string | undefined;
}

export type Arguments =
  | DiagnoseArguments
  | { readonly kind: 'migrate'; readonly file: string }
  /** `format`: as typed. */
  | {
      readonly kind: 'export';
      readonly format: string;
      readonly file: string;
      readonly output?: string | undefined;
    }
  /** `code`: as typed, or `all`. */
  | { readonly kind: 'explain'; readonly code: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

const withValue = ['--format', '--fail-on', '--ignore', '--output', '--explain', '--export'] as const;
const flags = ['--migrate', '--help', '--version'] as const;
type Option = (typeof withValue)[number];
type Flag = (typeof flags)[number];

interface Words {
  readonly values: ReadonlyMap<Option, readonly string[]>;
  readonly flags: ReadonlySet<Flag>;
  readonly files: readonly string[];
}

/** Reads the command line; a failure is one line that says what is wrong. */
export function parseArguments(argv: readonly string[], usage: string): Result<Arguments, string> {
  const words = readWords(argv);
  if (!words.ok) return failure(`${words.failure}; ${usage}`);
  const { values, flags: given, files } = words.value;
  if (given.has('--help')) return success({ kind: 'help' });
  if (given.has('--version')) return success({ kind: 'version' });
  const isOnlyOption = values.size + given.size === 1;
  const code = values.get('--explain')?.at(-1);
  if (code !== undefined) {
    return isOnlyOption && files.length === 0
      ? success({ kind: 'explain', code })
      : failure(`--explain stands alone; ${usage}`);
  }
  const [file] = files;
  if (files.length !== 1 || file === undefined) return failure(usage);
  const format = values.get('--export')?.at(-1);
  if (format !== undefined) {
    const output = values.get('--output')?.at(-1);
    const options = values.size + given.size - (output === undefined ? 0 : 1);
    return options === 1
      ? success({ kind: 'export', format, file, output })
      : failure(`--export takes --output and no other option; ${usage}`);
  }
  if (!given.has('--migrate')) return readDiagnose(file, values, usage);
  return isOnlyOption
    ? success({ kind: 'migrate', file })
    : failure(`--migrate prints Markdown and takes no other option; ${usage}`);
}

function readWords(argv: readonly string[]): Result<Words, string> {
  const values = new Map<Option, string[]>();
  const given = new Set<Flag>();
  const files: string[] = [];
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name = '', glued] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const option = withValue.find((known) => known === name);
    const flag = flags.find((known) => known === (word === '-h' ? '--help' : word));
    if (option !== undefined) {
      const value = glued ?? words.shift();
      if (!value) return failure(`${option} needs a ${option === '--explain' ? 'code' : 'value'}`);
      values.set(option, [...(values.get(option) ?? []), value]);
    } else if (flag !== undefined) given.add(flag);
    else if (word === '--') files.push(...words.splice(0));
    else if (word.startsWith('-') && word !== '-') return failure(`unknown option ${word}`);
    else files.push(word);
  }
  return success({ values, flags: given, files });
}

function readDiagnose(
  file: string,
  values: Words['values'],
  usage: string,
): Result<DiagnoseArguments, string> {
  const last = (option: Option): string | undefined => values.get(option)?.at(-1);
  const typedFormat = last('--format') ?? 'json';
  const format = formats.find((name) => name === typedFormat);
  if (format === undefined) return failure(`unknown format ${typedFormat}; ${usage}`);
  const typedLevel = last('--fail-on') ?? 'error';
  const failOn = thresholds.find((name) => name === typedLevel);
  if (failOn === undefined)
    return failure(`--fail-on takes ${thresholds.join(', ')}, not ${typedLevel}; ${usage}`);
  const ignore = readIgnored((values.get('--ignore') ?? []).flatMap((codes) => codes.split(',')));
  if (!ignore.ok) return ignore;
  return success({
    kind: 'diagnose',
    file,
    format,
    failOn,
    ignore: ignore.value,
    output: last('--output'),
  });
}
