import type { WindowsReading } from './cmd-words.ts';
import type { ShellCommand, ShellWord } from './shell-words.ts';
import type { RequestNote } from './wire-request.ts';

/** The typographic quotes count like the plain ones (PowerShell language specification §2.3.5.2). */
const singleQuotes = "'\u2018\u2019\u201A\u201B";
const doubleQuotes = '"\u201C\u201D\u201E';
const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/**
 * Splits text as PowerShell does in argument mode (learn.microsoft.com about_Quoting_Rules, about_Parsing,
 * about_Special_Characters): `'…''…'` is literal, `"…"` replaces `$NAME` and `$(…)` (noted, left as they stand) and takes
 * backtick escapes, a backtick joins lines, `; | & newline` end the command, `#` begins a comment, an argument that begins
 * with a quote ends with that quote.
 */
export function readPowerShell(
  text: string,
  { strict = false }: WindowsReading = {},
): readonly ShellCommand[] {
  return new Reader(text, strict).read();
}

class Reader {
  private at = 0;
  private commands: ShellCommand[] = [];
  private words: ShellWord[] = [];
  private notes: RequestNote[] = [];
  private readonly text: string;
  private readonly strict: boolean;

  constructor(text: string, strict: boolean) {
    this.text = text;
    this.strict = strict;
  }

  read(): readonly ShellCommand[] {
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      if (character === '\n') this.endCommand('newline', 1);
      else if (/\s/.test(character)) this.at += 1;
      else if (character === '`' && this.lineEndAt(this.at + 1) > 0)
        this.at += 1 + this.lineEndAt(this.at + 1);
      else if (character === '\\' && this.lineEndAt(this.at + 1) > 0) this.readBackslash();
      else if (character === '#') this.skipLine();
      else if (character === ';') this.endCommand(';', 1);
      else if (character === '&' || character === '|') this.readOperator(character);
      else this.readWord();
    }
    this.endCommand('end', 0);
    return this.commands;
  }

  /** A text can end within a quote or behind a backtick: no word reaches further than the text. */
  private advance(count: number): void {
    this.at = Math.min(this.at + count, this.text.length);
  }

  private lineEndAt(at: number): number {
    if (this.text[at] === '\n') return 1;
    return this.text[at] === '\r' && this.text[at + 1] === '\n' ? 2 : 0;
  }

  private endCommand(endedBy: ShellCommand['endedBy'], length: number): void {
    if (this.words.length > 0) this.commands.push({ words: this.words, endedBy, notes: this.notes });
    this.words = [];
    this.notes = [];
    this.at += length;
  }

  /** In front of a command `&` calls it; behind, it sends the command to the background (PowerShell 6+) or is an error (5.1). */
  private readOperator(character: '&' | '|'): void {
    const double = this.text[this.at + 1] === character;
    if (character === '&' && !double && this.words.length === 0) this.at += 1;
    else if (double) this.endCommand(character === '&' ? '&&' : '||', 2);
    else this.endCommand(character, 1);
  }

  private readBackslash(): void {
    const span = { start: this.at, end: this.at + 1 };
    this.notes.push({ kind: 'windows-backslash-continuation', detail: '\\', span });
    if (this.strict) this.words.push({ text: '\\', span, verbatimAt: this.at });
    this.at += 1 + (this.strict ? 0 : this.lineEndAt(this.at + 1));
  }

  private skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  private readWord(): void {
    const start = this.at;
    let content = '';
    let pieces = 0;
    let from = start;
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      if (/[\s;&|]/.test(character)) break;
      const isQuote = singleQuotes.includes(character) || doubleQuotes.includes(character);
      if (pieces === 0) from = isQuote ? this.at + 1 : this.at;
      pieces += 1;
      if (singleQuotes.includes(character)) content += this.readSingle();
      else if (doubleQuotes.includes(character)) content += this.readDouble();
      else if (character === '`') {
        if (this.lineEndAt(this.at + 1) > 0) break;
        content += this.readEscape();
      } else if (character === '$') content += this.readVariable();
      else {
        content += character;
        this.at += 1;
      }
      if (isQuote && pieces === 1) break;
    }
    const verbatimAt = this.text.startsWith(content, from) ? from : undefined;
    this.words.push({ text: content, span: { start, end: this.at }, verbatimAt });
  }

  private readSingle(): string {
    const start = this.at;
    let content = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      const quote = singleQuotes.includes(character);
      if (quote && !singleQuotes.includes(this.text[this.at + 1] ?? '\n')) break;
      content += character;
      this.at += quote ? 2 : 1;
    }
    return this.closed(content, "'", start);
  }

  private readDouble(): string {
    const start = this.at;
    let content = '';
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      if (character === '`') content += this.readEscape();
      else if (character === '$') content += this.readVariable();
      else if (!doubleQuotes.includes(character)) {
        content += character;
        this.at += 1;
      } else if (doubleQuotes.includes(this.text[this.at + 1] ?? '\n')) {
        content += character;
        this.at += 2;
      } else break;
    }
    return this.closed(content, '"', start);
  }

  private closed(content: string, quote: string, start: number): string {
    if (this.at >= this.text.length)
      this.notes.push({ kind: 'unclosed-quote', detail: quote, span: { start, end: this.at } });
    this.advance(1);
    return content;
  }

  /** A backtick takes the next character as it is, or stands for a control character with it. */
  private readEscape(): string {
    const character = this.text.charAt(this.at + 1);
    this.advance(2);
    return escapes.get(character) ?? character;
  }

  private readVariable(): string {
    const name = /^\$(?:[A-Za-z_][\w:]{0,100}|\{[^}\n]{1,200}\}|\([^)\n]{1,200}\))/.exec(
      this.text.slice(this.at, this.at + 210),
    )?.[0];
    const found = name ?? '$';
    const span = { start: this.at, end: this.at + found.length };
    if (name !== undefined) this.notes.push({ kind: 'shell-variable', detail: name, span });
    this.at += found.length;
    return found;
  }
}
