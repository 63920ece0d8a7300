import { beginsLogLine } from '../request/log/log-lines.ts';
import { withoutTrace } from './curl-trace.ts';
import { withoutEntities } from './escaped-paste.ts';
import { withoutHexDump } from './hex-dump.ts';
import { withoutLinks } from './linked-addresses.ts';
import { withoutLogRows } from './log-rows.ts';
import { withoutDockerJson, withoutJoinedAnswers, withoutLogFronts } from './logged-message.ts';
import { withoutMarks } from './marked-message.ts';
import { withoutTypedSigns } from './typed-lines.ts';
import { withoutIndentedWraps, withoutLineEnds, withoutWraps } from './wrapped-lines.ts';

/** Colours and other signs to a terminal (ECMA-48 §5.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for.
const terminalSigns = /\x1b\[[0-9;?]{0,20}[A-Za-z]/g;
/** Colours whose escape character was lost, or is written out: one is switched on, and all off again, which nothing else is. */
const brokenColours = /(?:\\u001b|\\x1b|\\033|\\e|\^\[)?\[\d{1,3}(?:;\d{1,3}){0,8}m/gi;
const isColoured = /\[(?:[01];)?[349]\d(?:;\d{1,3}){0,8}m/;
/** Code fences of Markdown and Slack, and those of Jira, in lines of their own. */
const fenceLine = /^[ \t]*(?:```[\w+-]{0,20}|\{(?:code(?::[^}\n]{0,80})?|noformat)\})[ \t]*\r?(?:\n|$)/gm;
/** The same on one line: a form body has no backtick. */
const inline = /^\s*(`{1,3})([^`]+)\1\s*$/;
const hardWords = /(?:^|\n)(?:[$>%]\u00a0)?(?:curl(?:\.exe)?\u00a0|(?:POST|PUT)\u00a0\S{1,4000}\u00a0HTTP\/)/;
/** A command in a quotation within other text. */
const quotedCommand =
  /^((?:> ?){1,4})(?:[$%] )?(?:\w{1,60}=\S{0,100} ){0,9}(?:\S{0,60}\/)?curl(?:\.exe)?\s{1,4}(?:[-'"\\$^`]|https?:)/;
/** A prompt with words in front of its sign: `(venv) $ `, `➜  app git:(main) ✗ `, `me@mac ~ % `. */
const prompt =
  /^(?:[^\s'"=|;&#>$%`][^\n'"=|;&`]{0,80}[$%#❯✗»λ]|➜[ \t][^\n'"=|;&`]{0,60}|[❯»λ])[ \t]{1,4}(?=(?:[\w./-]{0,60}\/)?curl(?:\.exe)?[ \t])/gm;
const byteOrderMark = /^\uFEFF(?=\s*(?:[$>] )?(?:\S{0,60}\/)?curl\s|[A-Z]{3,7} \S+ HTTP\/|HTTP\/\d)/;

/** What is shown line by line: a command, a message, a call, an object. */
const shown =
  /^(?:[$>+] )?curl\s|^(?:POST|GET) \S+ HTTP\/|^(?:await )?fetch\(|^[^\n]{0,120}(?:[[{(]|\bArray)\s{0,3}$/;

const container = /^[\w.-]{1,60}[ \t]{1,20}\| ?/;
const provisioner = /^[\w.[\]"-]{1,120} \(local-exec\): ?/;
/** The log of a run of GitHub Actions or Azure Pipelines. */
const runner = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/;
const pod = /^\[pod\/[^\]\s]{1,160}\] ?/;

/** What may stand in front of each line, and what the first line must then be for it to be no part of the text. */
const prefixes: readonly { readonly pattern: RegExp; readonly first?: RegExp }[] = [
  { pattern: /^[ \t]{0,8}(\d{1,4})(?:[ \t]*\||\t|[ \t]?:|\.)?(?: |$)/ },
  { pattern: /^[ \t]{0,8}(\d{1,4})\t/ },
  { pattern: container },
  { pattern: pod },
  { pattern: provisioner },
  {
    pattern:
      /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?(?:[ \t](?:std(?:out|err) [FP]|\d\d[OE]\+?|[\w-]{1,60}\[[\w.-]{1,60}\]:|[\w.-]{1,80}(?:\/[\w.-]{1,80}){2}))?(?: |\t|$)/,
    first: shown,
  },
  {
    pattern: /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./@-]{1,60}(?:\[\d{1,9}\])?: ?/,
    first: shown,
  },
  { pattern: /^> ?/, first: /^(?!(?:POST|GET|PUT) \S+ HTTP\/)(?!\S+: )/ },
  { pattern: /^\+ ?/ },
];

const requestLine = /^(?:POST|PUT) \S{1,4000} HTTP\/\d(?:\.\d)?[ \t]*\r?$/;
const statusLine = /^HTTP\/\d(?:\.\d)? \d{3}(?: [A-Za-z ]{1,40})?\r?$/;
const plainCommand = /^(?:\+ )?curl\s/;
/** What may stand in front of the lines of a request or an answer between other lines, and with what it then begins; fronts of a log go elsewhere. */
const inBlock = [
  { pattern: /^[ \t]{1,80}/, begins: requestLine },
  { pattern: /^[ \t]{1,80}/, begins: statusLine },
  { pattern: container, begins: plainCommand },
  { pattern: pod, begins: plainCommand },
  { pattern: provisioner, begins: plainCommand },
  { pattern: runner, begins: plainCommand },
] as const;

/**
 * A paste without what programs put around it in showing it: colours, code fences, line numbers, the name of a container, quotation
 * signs, the time, a common indentation, a prompt. What could be a fault of the text itself stays. Linear.
 */
export function unwrapPaste(text: string): string {
  // One word without any sign, such as a token: nothing is put around things with letters alone.
  if (!/[^\w.-]/.test(text)) return text;
  const shownText = withoutJoinedAnswers(withoutLogRows(withoutDockerJson(withoutEntities(text))));
  const plain = withoutHardSpaces(withoutColours(shownText).replace(byteOrderMark, ''));
  const bare = withoutFences(withoutTypedSigns(plain));
  const whole = withoutMargin(withoutNumbers(withoutLineEnds(bare)));
  const lines = withoutFences(withoutMarginWithin(whole)).replaceAll('```', '\n');
  const message = withoutLogFronts(withoutHexDump(withoutTrace(withoutQuotes(withoutIndentedWraps(lines)))));
  return withoutWraps(withoutLinks(withoutMarks(message)).replace(prompt, '$ '));
}

function withoutColours(text: string): string {
  const bare = text.replace(terminalSigns, '');
  return bare.includes('[0m') && isColoured.test(bare) ? bare.replace(brokenColours, '') : bare;
}

/** Where no blank of a command or a message is a plain one, a page made all of them hard. In a body alone they may be the fault. */
function withoutHardSpaces(text: string): string {
  if (text.includes(' ') || !hardWords.test(text)) return text;
  return text.replaceAll('\u00a0', ' ');
}

/** What stands behind a fence is another thing than what stands before it. */
function withoutFences(text: string): string {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const bare = text.replace(fenceLine, (fence, at: number) =>
    at <= start || at + fence.length >= end ? '' : '\n',
  );
  const [, , inside] = inline.exec(bare) ?? [];
  return inside ?? bare;
}

/** Line numbers without a gap behind them, as a page that draws them is copied: each one more than the one before. */
function withoutNumbers(text: string): string {
  if (!/^\s*\d{1,4}[A-Za-z'"{<]/.test(text)) return text;
  const lines = text.trim().split('\n');
  const first = Number.parseInt(lines[0] ?? '', 10);
  const isCounted = lines.length > 2 && lines.every((line, at) => line.startsWith(String(first + at)));
  return isCounted ? lines.map((line, at) => line.slice(String(first + at).length)).join('\n') : text;
}

/** A command that is quoted within other text, once or again, with what is quoted beside it; other quoted things keep their marks. */
function withoutQuotes(text: string): string {
  if (!/^> ?\S/m.test(text)) return text;
  const bare: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    const found = block.find((line) => line.includes('curl') && quotedCommand.test(line.slice(0, 400)));
    const depth = quotedCommand.exec(found?.slice(0, 400) ?? '')?.[1]?.replaceAll(' ', '').length ?? 0;
    const marks = new RegExp(`^(?:> ?){0,${depth}}`);
    for (const line of block) bare.push(depth === 0 ? line : line.replace(marks, ''));
    block = [];
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) block.push(line);
    else {
      close();
      bare.push(line);
    }
  }
  close();
  return bare.join('\n');
}

const mostMargins = 3;

function withoutMargin(text: string): string {
  let left = text;
  for (let count = 0; count < mostMargins; count += 1) {
    const lines = left.split('\n');
    const full = lines.filter((line) => line.trim() !== '');
    if (full.length < 2) return left;
    const cut = marginOf(full);
    if (cut === undefined) return left;
    left = lines
      .map((line) => (line.trim() === '' ? (line.endsWith('\r') ? '\r' : '') : line.slice(cut(line))))
      .join('\n');
  }
  return left;
}

/** The same of the lines of one request, with others around it that have no margin. */
function withoutMarginWithin(text: string): string {
  if (!/(?:POST|PUT) \S|\bcurl\s/.test(text)) return text;
  const lines = text.split('\n');
  return inBlock.reduce(withoutMarginAt, lines).join('\n');
}

function withoutMarginAt(
  lines: readonly string[],
  { pattern, begins }: (typeof inBlock)[number],
): readonly string[] {
  const start = lines.findIndex((line) => {
    const [margin] = pattern.exec(line.slice(0, 200)) ?? [];
    return margin !== undefined && begins.test(line.slice(margin.length, 4_200));
  });
  if (start < 0) return lines;
  const rest = lines.slice(start);
  // The first line alone lost its place: the head goes on below it.
  if (/^[\w-]{1,60}: ?\S/.test(rest[1] ?? '') && !pattern.test(rest[1] ?? ''))
    return [...lines.slice(0, start), rest[0]?.trimStart() ?? '', ...rest.slice(1)];
  const behind = rest.findIndex((line) => line.trim() !== '' && !pattern.test(line.slice(0, 200)));
  const end = behind < 0 ? lines.length : start + behind;
  const block = withoutMargin(lines.slice(start, end).join('\n'));
  // What has no margin is no part of the body above it.
  const after = end < lines.length ? ['', ...lines.slice(end)] : [];
  return [...lines.slice(0, start), ...block.split('\n'), ...after];
}

/** How much goes off each line; `undefined` where not all of them have it. */
function marginOf(lines: readonly string[]): ((line: string) => number) | undefined {
  const blank = lines.reduce(
    (least, line) => Math.min(least, /^[ \t\u00a0]{0,80}/.exec(line)?.[0].length ?? 0),
    80,
  );
  if (blank > 0) return () => blank;
  const found = prefixes.find(({ pattern, first }) => {
    const matches = lines.map((line) => pattern.exec(line.slice(0, 200)));
    return matches.every((match) => match !== null) && isMargin(matches, lines[0] ?? '', first);
  });
  return found && ((line) => found.pattern.exec(line.slice(0, 200))?.[0].length ?? 0);
}

/** Numbers count the lines; names are the same in each. */
function isMargin(matches: readonly RegExpExecArray[], line: string, first: RegExp | undefined): boolean {
  const [one] = matches;
  if (one === undefined) return false;
  if (first !== undefined) return first.test(line.slice(one[0].length));
  // The logs of several containers in turns.
  if (one[0].includes('|') && beginsLogLine(line.slice(one[0].length))) return true;
  if (one[1] === undefined) return matches.every(([whole]) => whole.trim() === one[0].trim());
  return matches.every((match, at) => Number(match[1]) >= Number(one[1]) + at);
}
