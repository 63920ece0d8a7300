import { isParameterName } from '../parameters.ts';
import type { PrintedPairs } from './printed-pairs.ts';

type Pair = readonly [name: string, value: string | undefined];

const name = '[A-Za-z][\\w.-]{0,80}';
/** `map[a:[b] c:[d]]` and `{a=[b], c=[d]}`: each value in brackets of its own. */
const goLists = new RegExp(`\\bmap\\[(?=${name}:\\[)`, 'g');
const goList = new RegExp(`(${name}):\\[([^\\[\\]\\n]*)\\]( |\\])`, 'y');
const javaLists = new RegExp(`\\{(?=${name}=\\[)`, 'g');
const javaList = new RegExp(`(${name})=\\[([^\\[\\]\\n]*)\\](, |\\})`, 'y');
/** `map[a:b c:d]`, `{a=b, c=d}`, `[a=b, c=d]`: a value ends where the next name begins. */
const plainMap = new RegExp(
  `\\bmap\\[(?=${name}:[^[])([^\\[\\]\\n]*)\\]|\\{(?=${name}=[^[])([^{}\\n]*)\\}|\\[(?=${name}=)([^\\[\\]\\n]*)\\]`,
  'g',
);
/** `[a, b], [c, d]` of C#. */
const pairInBrackets = new RegExp(`\\[(${name}), ([^\\[\\]\\n]*)\\]`, 'g');
const nothing = new Set(['null', '<nil>']);
const mostObjects = 40;

/** Maps whose texts stand without quotation marks, as Go, Java and C# print them. Where a value could end elsewhere, nothing is read. */
export function mapPairs(text: string): readonly PrintedPairs[] {
  return [
    ...listed(text, goLists, goList, ']'),
    ...listed(text, javaLists, javaList, '}'),
    ...plain(text),
    ...bracketed(text),
  ];
}

function listed(text: string, opening: RegExp, member: RegExp, close: string): readonly PrintedPairs[] {
  return [...text.matchAll(opening)].slice(-mostObjects).flatMap(({ index, 0: whole }) => {
    const pairs: Pair[] = [];
    let at = index + whole.length;
    for (;;) {
      member.lastIndex = at;
      const [found, key = '', value, behind] = member.exec(text) ?? [];
      if (found === undefined) return [];
      pairs.push([key, value]);
      at += found.length;
      if (behind === close) return [{ pairs, start: index, end: at }];
    }
  });
}

function plain(text: string): readonly PrintedPairs[] {
  return [...text.matchAll(plainMap)]
    .slice(-mostObjects)
    .flatMap(({ index, 0: whole, 1: go, 2: java, 3: list }) => {
      const inner = go ?? java ?? list ?? '';
      const [gap, sign] =
        go === undefined ? [/, (?=[A-Za-z][\w.-]{0,80}=)/, '='] : [/ (?=[A-Za-z][\w.-]{0,80}:)/, ':'];
      const pairs = inner.split(gap).map((member): Pair => {
        const at = member.indexOf(sign);
        return [member.slice(0, at), member.slice(at + 1)];
      });
      const names = pairs.map(([key]) => key);
      const isCertain =
        new Set(names).size === names.length &&
        !pairs.some(([, value]) => /&[\w.-]{1,80}=/.test(value ?? '')) &&
        // Go sorts by name: one that stands out of order is a part of a value.
        (go === undefined || names.every((key, at) => at === 0 || key > (names[at - 1] ?? '')));
      if (!isCertain) return [];
      return [
        {
          pairs: pairs.filter(([, value]) => !nothing.has(value ?? '')),
          start: index,
          end: index + whole.length,
        },
      ];
    });
}

/** Pairs in a row, with commas, semicolons or lines between them. */
function bracketed(text: string): readonly PrintedPairs[] {
  const found: { pairs: Pair[]; start: number; end: number }[] = [];
  for (const { index, 0: whole, 1: key = '', 2: value } of text.matchAll(pairInBrackets)) {
    const last = found.at(-1);
    const goesOn =
      last !== undefined && index - last.end < 80 && /^[\s,;]*$/.test(text.slice(last.end, index));
    if (goesOn) {
      last.pairs.push([key, value]);
      last.end = index + whole.length;
    } else found.push({ pairs: [[key, value]], start: index, end: index + whole.length });
  }
  return found.filter(({ pairs }) => pairs.some(([key]) => isParameterName(key)));
}
