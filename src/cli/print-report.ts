import type { DiagnoseArguments } from './arguments.ts';
import { toJunit } from './junit/to-junit.ts';
import { type JudgedFile, toSarif } from './sarif/to-sarif.ts';
import { terminalJson, terminalXml } from './terminal-line.ts';
import { toJson } from './to-json.ts';
import { toText } from './to-text.ts';

/** What was judged, as text in the format that was asked for. */
export function printReport(
  judged: JudgedFile,
  { format, file, failOn }: Pick<DiagnoseArguments, 'format' | 'file' | 'failOn'>,
): string {
  const { cases, isArray } = judged;
  switch (format) {
    case 'json': {
      const json = cases.map(toJson);
      return toLines(isArray ? json : json[0]);
    }
    case 'text':
      return `${cases.map((judged, at) => `${isArray ? `Case ${at}: ` : ''}${toText(judged)}`).join('\n\n')}\n`;
    case 'sarif':
      return toLines(toSarif(judged));
    case 'junit':
      return terminalXml(toJunit(cases, { file: file === '-' ? 'standard input' : file, isArray, failOn }));
  }
}

function toLines(value: unknown): string {
  return `${terminalJson(JSON.stringify(value, null, 2))}\n`;
}
