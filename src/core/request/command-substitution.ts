/** `NAME=$(curl …`, `NAME="$(curl …`, `NAME=\`curl …`: the output of a command is put into a variable. */
const opening =
  /^([ \t]*(?:(?:export|local|readonly|declare)[ \t]+)?[A-Za-z_]\w{0,100}=)("?)(\$\(|`)(?=[ \t]*(?:[^\s()`'"]{0,200}\/)?curl(?:\.exe)?[ \t\\])/gm;

/**
 * A script whose curl commands are commands by themselves: blanks stand where `NAME=$(` and `)` stood, so that every other character
 * keeps its place (Shell Command Language §2.6.3). Linear.
 */
export function withoutSubstitutions(text: string): string {
  let opened = '';
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < from) continue;
    const [whole, , quote = '', sign] = match;
    const begin = match.index + whole.length;
    const end = sign === '`' ? closingBacktick(text, begin) : closingBracket(text, begin);
    const isQuoted = quote !== '' && text[end + 1] === '"';
    opened += `${text.slice(from, match.index)}${' '.repeat(whole.length)}${text.slice(begin, end)}`;
    from = Math.min(end + (isQuoted ? 2 : 1), text.length);
    opened += ' '.repeat(from - Math.min(end, text.length));
  }
  return opened + text.slice(from);
}

function closingBacktick(text: string, from: number): number {
  const end = text.indexOf('`', from);
  return end < 0 ? text.length : end;
}

/** The bracket that closes a substitution, past those in quotes and those that open others. */
function closingBracket(text: string, from: number): number {
  let depth = 1;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\' && quote !== "'") at += 1;
    else if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
