import { encodeUtf8 } from '../../runtime.ts';
import type { PrintedPairs } from './printed-pairs.ts';

type Pair = readonly [name: string, value: string | undefined];

const printed = /^([ \t]{0,80})\[([\w.-]{1,80})\] => ?(.*)$/;
/** The type and the length stand before the value; with Xdebug the name stands in single quotes. */
const dumped =
  /(?:\["([\w.-]{1,80})"\]|'([\w.-]{1,80})') ?=>\s{1,80}(?:string\((\d{1,7})\) "([^\n]*)|(NULL)|(?=\S))/g;

/** Arrays as print_r and var_dump of PHP show them. */
export function phpPairs(text: string): readonly PrintedPairs[] {
  return text.includes('=>') ? [...printedArrays(text), ...dumpedArrays(text)] : [];
}

/** Members of one depth in a row; a value that goes on in another line is not shown whole. */
function printedArrays(text: string): readonly PrintedPairs[] {
  const found: { pairs: Pair[]; indent: string; start: number; end: number }[] = [];
  let open: (typeof found)[number] | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const [whole, indent = '', name = '', value = ''] =
      printed.exec(line.replace(/\r$/, '').slice(0, 100_000)) ?? [];
    if (whole === undefined) {
      const last = open?.pairs.at(-1);
      if (line.trim() === ')') open = undefined;
      else if (open !== undefined && last !== undefined && line.trim() !== '(') {
        open.pairs.splice(-1, 1, [last[0], undefined]);
      }
    } else {
      if (open?.indent !== indent) {
        open = { pairs: [], indent, start: at, end: at };
        found.push(open);
      }
      open.pairs.push([name, /^(?:Array|\S+ Object)$/.test(value) ? undefined : value]);
      open.end = at + line.length;
    }
    at += line.length + 1;
  }
  return found;
}

/** The value ends with its line; `undefined` where it goes on in another one. */
function wholeValue(line = '', length: number): string | undefined {
  const value = line.slice(0, -1);
  return line.endsWith('"') && encodeUtf8(value).length === length ? value : undefined;
}

function dumpedArrays(text: string): readonly PrintedPairs[] {
  const found: { pairs: Pair[]; start: number; end: number }[] = [];
  for (const match of text.matchAll(dumped)) {
    const [whole, plain, quoted, length, line, isNull] = match;
    const end = match.index + whole.length;
    const last = found.at(-1);
    const goesOn =
      last !== undefined && match.index - last.end < 200 && text.slice(last.end, match.index).trim() === '';
    const open = goesOn ? last : { pairs: [], start: match.index, end };
    if (!goesOn) found.push(open);
    open.end = end;
    if (isNull === undefined)
      open.pairs.push([plain ?? quoted ?? '', wholeValue(line?.replace(/\r$/, ''), Number(length))]);
  }
  return found;
}
