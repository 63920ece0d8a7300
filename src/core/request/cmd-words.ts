import { ArgumentQuotes, readArguments, type SourceCharacter } from './c-arguments.ts';
import type { ShellCommand, ShellWord } from './shell-words.ts';
import type { RequestNote } from './wire-request.ts';

/** `strict`: as the shell really does. Otherwise a backslash at a line end is taken for the continuation that was meant, and noted. */
export interface WindowsReading {
  readonly strict?: boolean | undefined;
}

/**
 * Splits text as an interactive cmd.exe does, and the arguments as a C program like curl then does:
 * 1. `%NAME%` is replaced where the variable exists (noted, left as it stands);
 * 2. `"` turns quoting on and off, whatever stands before it; outside quotes `^` takes the next character as it is and joins
 *    lines, and `& | newline` end the command; `'` is a letter like any other;
 * 3. the program's runtime takes `"` and `\"` apart, see `readArguments`.
 * Sources: learn.microsoft.com "cmd" (special characters, quotation marks) and the phases of the parser as established in
 * stackoverflow.com/q/4094699.
 */
export function readCmd(text: string, { strict = false }: WindowsReading = {}): readonly ShellCommand[] {
  const commands: ShellCommand[] = [];
  let line: SourceCharacter[] = [];
  let notes: RequestNote[] = [];
  let quotedFrom: number | undefined;
  const argument = new ArgumentQuotes();
  const end = (endedBy: ShellCommand['endedBy'], at: number): void => {
    if (quotedFrom !== undefined)
      notes.push({ kind: 'unclosed-quote', detail: '"', span: { start: quotedFrom, end: at } });
    const words = readArguments(line, text);
    if (words.length > 0)
      commands.push({ words, endedBy, notes: [...notes, ...quoteNotes(words), ...variableNotes(words)] });
    [line, notes, quotedFrom] = [[], [], undefined];
    argument.reset();
  };
  const push = (character: string, from: number): void => {
    line.push({ character, at: from });
    argument.take(character);
  };
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const quoted = quotedFrom !== undefined;
    const lineEnd = lineEndAt(text, at);
    if (lineEnd > 0) {
      // `^"` opens no quotes for the shell, but does so for the program: the line end was meant to be inside.
      if (strict || !(quoted || argument.areOpen)) end('newline', at);
      else push(text.slice(at, at + lineEnd), at);
      at += lineEnd;
    } else if (character === '"') {
      quotedFrom = quoted ? undefined : at;
      push(character, at);
      at += 1;
    } else if (character === '^' && !quoted) {
      // Behind a joined line the next character is taken as it is, too.
      at += 1 + lineEndAt(text, at + 1);
      if (at < text.length) push(text.charAt(at), at);
      at += 1;
    } else if (character === '\\' && !quoted && lineEndAt(text, at + 1) > 0) {
      notes.push({ kind: 'windows-backslash-continuation', detail: '\\', span: { start: at, end: at + 1 } });
      if (strict) push(character, at);
      at += strict ? 1 : 1 + lineEndAt(text, at + 1);
    } else if (!quoted && (character === '&' || character === '|')) {
      const double = text[at + 1] === character;
      end(double ? (character === '&' ? '&&' : '||') : character, at);
      at += double ? 2 : 1;
    } else {
      push(character, at);
      at += 1;
    }
  }
  end('end', text.length);
  return commands;
}

/** The length of the line end that begins here; 0 where none does. */
function lineEndAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0;
}

function quoteNotes(words: readonly ShellWord[]): readonly RequestNote[] {
  return words.flatMap(({ text, span }) =>
    text.startsWith("'") ? [{ kind: 'cmd-single-quotes', detail: text, span } as const] : [],
  );
}

/** `%NAME%`; a sign with two hexadecimal digits behind it begins an escape of a URL, and neither opens nor closes a name. */
function variableNotes(words: readonly ShellWord[]): readonly RequestNote[] {
  return words.flatMap(({ text, span }) => {
    const name = /%(?![0-9A-Fa-f]{2})[A-Za-z_]\w{0,60}%(?![0-9A-Fa-f]{2})/.exec(text)?.[0];
    return name === undefined ? [] : [{ kind: 'shell-variable', detail: name, span } as const];
  });
}
