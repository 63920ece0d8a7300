/** Narrower, and lines are as long as each other by chance; wider, and no window is. */
const narrowest = 60;
const widest = 400;
/** A break at a sign leaves less of the first line. */
const shortestFirst = 20;
/** Lines of one. */
const mostRests = 200;
/** What is looked for in a line that a window broke: a form body, a header with a token. */
const isLong = /\b(?:grant_type|client_assertion(?:_type)?|redirect_uri|code_verifier)=|: eyJ[\w-]{20}/;

/**
 * A text whose long lines a window or a mail broke at its width, with those lines whole again: each but the last is as wide as the
 * first, which no program makes of a body. Base64 that a program wrapped begins within a line, and stays. Linear.
 */
export function withoutWraps(text: string): string {
  if (!isLong.test(text) || text.includes('-----BEGIN')) return text;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const width = widthOf(lines);
  if (width === undefined) return withoutWrapsBeside(lines) ?? text;
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open) joined.push(`${joined.pop() ?? ''}${line}`);
    else joined.push(line);
    open = line.length === width;
  }
  return joined.join('\n');
}

/** Parts of one width that belong together beyond chance. */
const fewestParts = 3;

/** The same where wider lines stand elsewhere, such as those of an answer: a long line and at least two below are of one width. */
function withoutWrapsBeside(lines: readonly string[]): string | undefined {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const width = line.length;
    const isWidth = width >= narrowest && width <= widest;
    const other = isWidth ? lines.slice(at, at + mostRests).findIndex((one) => one.length !== width) : 1;
    const parts = lines.slice(at, other < 0 ? at + mostRests : at + other);
    const [, second = ''] = parts;
    const isBroken = parts.length >= fewestParts && !beginAlike(line, second) && isLong.test(line + second);
    const last = lines[at + parts.length] ?? '';
    const rest = isBroken && parts.length === other && last.length < width ? [last] : [];
    joined.push(...(isBroken ? [[...parts, ...rest].join('')] : parts));
    at += parts.length + rest.length - 1;
  }
  return joined.length === lines.length ? undefined : joined.join('\n');
}

/** The width at which lines were broken: none is wider, and two in a row are as wide that hold a body or a token. */
function widthOf(lines: readonly string[]): number | undefined {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (width < narrowest || width > widest) return undefined;
  const full = (at: number): boolean => lines[at]?.length === width;
  const run = lines.findIndex(
    (line, at) => full(at) && full(at + 1) && !beginAlike(line, lines[at + 1] ?? ''),
  );
  if (run < 0) return undefined;
  const broken = lines.filter((_line, at) => full(at) || full(at - 1)).join('');
  return isLong.test(broken) ? width : undefined;
}

/** Two commands, or two entries of a log, as long as each other: of a broken line the second part is something else. */
function beginAlike(one: string, other: string): boolean {
  const start = one.trimStart().slice(0, 5);
  return other.trimStart().startsWith(start);
}

/** What an editor or a mail goes on with: the rest of a word, and at most a quotation mark and the sign that a command goes on. */
const restOfWord = /^[ \t]{1,80}[^\s"'`{}[\]()]{1,4000}["']?(?:[ \t][\\^`])?$/;
const goesOnItself = /[\\^`]$/;
/** Behind these, and in front of the others, a program may break a line. */
const mayEnd = /[&,;{([)\]}"'>]$/;
const mayBegin = /^[ \t]{1,80}(?:&|--?[a-z]|[a-z_]{4,40}=)/;

/**
 * A text whose long lines an editor or a mail broke with an indentation, with those lines whole again. Breaks between pairs alone
 * stay: a program may have sent them. Linear.
 */
export function withoutIndentedWraps(text: string): string {
  if (!isLong.test(text) || !/\n[ \t]/.test(text)) return text;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const count = continuedBy(lines, at);
    const whole = `${line}${lines
      .slice(at + 1, at + 1 + count)
      .map((rest) => rest.trimStart())
      .join('')}`;
    const isJoined = count > 0 && isLong.test(whole);
    joined.push(isJoined ? whole : line);
    if (isJoined) at += count;
  }
  return joined.length === lines.length ? text : joined.join('\n');
}

/** How many lines below a long one hold its rest. */
function continuedBy(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const [indent = ''] = /^[ \t]{0,80}/.exec(lines[at + 1] ?? '') ?? [];
  const own = /^[ \t]{0,80}/.exec(line)?.[0] ?? '';
  const isDeeper =
    indent.startsWith(own) && indent.length > own.length && (indent === '\t' || indent.length > 1);
  if (line.length < shortestFirst || !isDeeper || goesOnItself.test(line)) return 0;
  const below = lines.slice(at + 1, at + 1 + mostRests);
  const behind = below.findIndex((one) => !one.startsWith(indent) || /^\s*$/.test(one.charAt(indent.length)));
  const rests = behind < 0 ? below : below.slice(0, behind);
  const short = rests.findIndex((rest) => rest.length !== line.length);
  const even = short < 0 ? rests.length : short;
  // As wide as the first, which nothing else is that often.
  const isEven = even > 1;
  const part = isEven && (rests[even]?.length ?? line.length) < line.length ? 1 : 0;
  const sure = isEven ? even + part : 0;
  const other = rests.slice(sure).findIndex((rest) => !restOfWord.test(rest));
  const count = other < 0 ? rests.length : sure + other;
  const isWithin = rests
    .slice(0, count)
    .some((rest, place) => !mayEnd.test(rests[place - 1] ?? line) && !mayBegin.test(rest));
  return isEven || isWithin ? count : 0;
}

/** A text without the blanks at the end of its lines where all of them have some, as windows and tables are copied. Linear. */
export function withoutLineEnds(text: string): string {
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length < 3 || !full.every((line) => /[ \t\u00a0]\r?$/.test(line.slice(-2)))) return text;
  return lines.map((line) => line.trimEnd()).join('\n');
}
