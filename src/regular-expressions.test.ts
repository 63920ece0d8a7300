import { describe, expect, it } from 'vitest';
import { type Part, parseExpression, repeatsIn } from './testing/expressions/parse-expression.ts';
import { pumpsOf } from './testing/expressions/pumps.ts';
import { readSources } from './testing/source-files.ts';

/** A regular expression as it stands in a file; one slash after what can only stand before a value. */
const literal =
  /(?<=(?:[=(,[:?&|!{;>]|return|^)\s{0,40})\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm;

/** Programs for other machines stand in texts, and the tools for developers read their own files. */
const others =
  /\.test\.|^(?:testing|evaluation)\/|gallery|^core\/(?:fixes\/recipes|export\/(?:programs|postman-script))/;

function expressions(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, { readonly file: string; readonly regex: RegExp }> {
  const found = new Map<string, { readonly file: string; readonly regex: RegExp }>();
  for (const [file, text] of files) {
    if (others.test(file)) continue;
    for (const [whole, source = '', flags] of text.matchAll(literal)) {
      const regex = compiled(source, flags);
      if (regex !== undefined && !found.has(whole)) found.set(whole, { file, regex });
    }
  }
  return found;
}

function compiled(source: string, flags = ''): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

const representative: Readonly<Record<string, string>> = {
  s: ' ',
  S: 'x',
  d: '1',
  D: 'x',
  w: 'a',
  W: '-',
  b: '',
  B: '',
  n: '\n',
  r: '\r',
  t: '\t',
};
const plain = (escaped: string): string =>
  escaped.replace(/\\(.)/g, (_whole, one: string) => representative[one] ?? one);

/** Texts that a backtracking engine may go over again and again: what the expression itself speaks of, alone and in pairs. */
function pumpsFor(source: string): readonly string[] {
  const classes = [...source.matchAll(/\[(\^?)((?:\\.|[^\]\\])*)\]/g)].flatMap(([, negated, inner = '']) =>
    negated === '^' ? ['x', ' ', '1', '"'] : [...plain(inner)].slice(0, 6),
  );
  const outside = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}|\(\?<?[:=!]/g, (one) =>
    one.startsWith('\\') ? one : '\u2063',
  );
  const runs = [...outside.matchAll(/(?:\\[^pPu\d]|[^\\()[\]{}*+?|^$.\u2063])+/g)].map(([run]) => plain(run));
  const singles = [...new Set([...classes, ...runs.flatMap((run) => [...run.slice(0, 4)])])]
    .filter((one) => one !== '')
    .slice(0, 12);
  const pairs = singles.slice(0, 8).flatMap((a) => singles.slice(0, 8).map((b) => a + b));
  const joined = runs
    .filter((run) => run.length > 1)
    .flatMap((run) => [run, ...singles.slice(0, 4).flatMap((one) => [one + run, run + one])]);
  return [...new Set([...singles, ...pairs, ...joined])].slice(0, 110);
}

/** Milliseconds of going over a text once; a sticky expression is only ever tried where its reader stands. */
function timeOf(regex: RegExp, text: string): number {
  const again = new RegExp(regex.source, regex.sticky ? regex.flags : `${regex.flags.replace('g', '')}g`);
  const begun = performance.now();
  if (regex.sticky) again.test(text);
  else text.replace(again, '');
  return performance.now() - begun;
}

/** From a length at which even an exponential one comes to an end. */
const lengths = [24, 256, 2_048, 16_384];
/** Milliseconds. What never takes as long is linear, or too quick to be told from it. */
const telling = 1;
/** Four times the text takes four times as long if the time is linear, and sixteen times if it is quadratic. */
const factor = 4;
const limit = 11;
/** Milliseconds. What takes longer needs no longer text to be found out. */
const certain = 250;

/** How many times longer a text of four times the length takes, at its worst; the quickest of three tries counts. */
function growth({ source, flags }: RegExp): { readonly times: number; readonly pump: string } {
  const regex = new RegExp(source, flags);
  let worst = { times: 0, pump: '' };
  const pumps = [...pumpsFor(source).map((unit) => ({ before: '', unit })), ...pumpsOf(regex)];
  for (const { before, unit } of pumps) {
    const text = (length: number): string =>
      `${before}${unit.repeat(Math.ceil(length / unit.length))}\n\u0000`;
    const quickest = (length: number): number => {
      const long = text(length);
      return Math.min(...[0, 1, 2].map(() => timeOf(regex, long)));
    };
    const length = lengths.find((one) => timeOf(regex, text(one)) >= telling);
    const base = length === undefined ? 0 : quickest(length);
    if (length === undefined || base < telling) continue;
    const next = quickest(length * factor);
    // A part of bounded length is gone over again and again only as far as its bound: the longest text decides.
    const times = next / base > limit && next < certain ? quickest(length * factor ** 2) / next : next / base;
    if (times > worst.times) worst = { times, pump: before + unit };
    if (worst.times > limit) break;
  }
  return worst;
}

/** A repeat without a bound over a group that does not always take the same letters keeps a place to come back to for each turn. */
function repeatsGroup(regex: RegExp): boolean {
  const isLetter = (part: Part): boolean => part.kind === 'letter';
  return repeatsIn(parseExpression(regex.source)).some(
    ({ part, most }) => most > mostTurns && !isLetter(part),
  );
}

/** Turns that the engine remembers without running out of memory for them. */
const mostTurns = 200_000;

/** Where no more than that can come: the text is cut before, or each turn takes as many letters as the other. */
const fewTurns: ReadonlySet<string> = new Set([
  'cli/places/file-uri.ts: a path of the system',
  'core/case/cut-pem.ts: 20,000 letters',
  'core/case/split-paste.ts: 400 letters',
  'core/checks/claims/jti-reused.ts: 1,000 letters',
  'core/request/other-commands.ts: 400,000 letters of words, of which each is one',
  'core/request/parse-form.ts: escapes of three letters',
  'core/request/placeholder.ts: 400 letters',
]);

describe('the regular expressions of the sources', () => {
  it('take time that grows with the text, whatever is pumped into them', () => {
    const all = expressions(readSources());
    expect(all.size).toBeGreaterThan(600);
    const slow = [...all].flatMap(([text, { file, regex }]) => {
      const { times, pump } = growth(regex);
      // Once more: a machine that was busy with something else is no fault of the expression.
      return times > limit && growth(regex).times > limit
        ? [`${file}: ${text} on ${JSON.stringify(pump)}: ${Math.round(times)} times as long`]
        : [];
    });
    expect(slow).toEqual([]);
  }, 240_000);

  it('repeat no group over a whole text: megabytes of it overflow the stack of the engine', () => {
    const files = [...expressions(readSources()).values()]
      .filter(({ regex }) => repeatsGroup(regex))
      .map(({ file }) => file);
    expect([...new Set(files)].toSorted()).toEqual(
      [...fewTurns].map((where) => where.replace(/: .*/, '')).toSorted(),
    );
  });

  it.each([
    /(\\+")x/,
    /\s+$/,
    /(?:a|b)+a+c/,
    /<a:[^>]*>/,
    /x=\[([^\]]*)\]/,
    /\s*=\s*/,
    /a:[ ]*(.*)$/,
    /^a[^\n]*b/m,
  ])('are caught where they do not: %s', (regex) => {
    expect(Math.max(growth(regex).times, growth(regex).times)).toBeGreaterThan(limit);
  });
});
