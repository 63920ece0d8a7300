/** Narrower, and lines are as long as each other by chance; wider, and no window is. */
const narrowest = 60;
const widest = 400;
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
  if (width === undefined) return text;
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    if (open) joined.push(`${joined.pop() ?? ''}${line}`);
    else joined.push(line);
    open = line.length === width;
  }
  return joined.join('\n');
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

/** A text without the blanks at the end of its lines where all of them have some, as windows and tables are copied. Linear. */
export function withoutLineEnds(text: string): string {
  const lines = text.split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  if (full.length < 3 || !full.every((line) => /[ \t\u00a0]\r?$/.test(line.slice(-2)))) return text;
  return lines.map((line) => line.trimEnd()).join('\n');
}
