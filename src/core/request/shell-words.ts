import type { Span } from '../case/case.ts';
import type { RequestNote } from './wire-request.ts';

/** A word of a command after the shell has taken its quotes off. */
export interface ShellWord {
  readonly text: string;
  readonly span: Span;
  /** The text stands in the paste exactly as it is, from this offset on (after an opening quote); else `undefined`. */
  readonly verbatimAt?: number | undefined;
}

/** One command of a pasted script. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** What ended it. */
  readonly endedBy: 'end' | 'newline' | '&' | '&&' | '||' | '|' | ';';
  readonly notes: readonly RequestNote[];
}

const operators = ['&&', '||', '&', '|', ';', '\n'] as const;
const ansiEscapes: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['E', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
]);

/** Splits text into commands and words as a POSIX shell does (Shell Command Language §2.2–2.3), with bash's `$'…'`. Linear; never fails. */
export function readShell(text: string): readonly ShellCommand[] {
  return new Reader(text).read();
}

class Reader {
  private at = 0;
  private readonly commands: ShellCommand[] = [];
  private words: ShellWord[] = [];
  private notes: RequestNote[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): readonly ShellCommand[] {
    while (this.at < this.text.length) {
      if (this.skipBlank()) continue;
      if (this.text[this.at] === '#') {
        this.skipComment();
        continue;
      }
      const operator = operators.find((candidate) => this.text.startsWith(candidate, this.at));
      if (operator !== undefined) {
        this.at += operator.length;
        this.endCommand(operator === '\n' ? 'newline' : operator);
        continue;
      }
      this.readWord();
    }
    this.endCommand('end');
    return this.commands;
  }

  /** A text can end within a quote or behind a backslash: no word reaches further than the text. */
  private advance(count: number): void {
    this.at = Math.min(this.at + count, this.text.length);
  }

  private skipBlank(): boolean {
    const rest = this.text[this.at];
    if (rest === ' ' || rest === '\t' || rest === '\r') {
      this.at += 1;
      return true;
    }
    const continuation = /^\\\r?\n/.exec(this.text.slice(this.at, this.at + 3));
    if (continuation === null) return false;
    this.at += continuation[0].length;
    return true;
  }

  private skipComment(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  private endCommand(endedBy: ShellCommand['endedBy']): void {
    if (this.words.length > 0) this.commands.push({ words: this.words, endedBy, notes: this.notes });
    this.words = [];
    this.notes = [];
  }

  private note(kind: RequestNote['kind'], detail: string, start: number, end: number): void {
    this.notes.push({ kind, detail, span: { start, end } });
  }

  private readWord(): void {
    const start = this.at;
    let text = '';
    let verbatimAt: number | undefined;
    let pieces = 0;
    const add = (piece: string, from: number): void => {
      if (piece === '') return;
      verbatimAt = pieces === 0 && this.text.startsWith(piece, from) ? from : undefined;
      pieces += 1;
      text += piece;
    };
    while (this.at < this.text.length) {
      const character = this.text.charAt(this.at);
      const from = this.at;
      if (this.isInRedirection(start)) {
        add(character, from);
        this.at += 1;
        continue;
      }
      if (/[ \t\r\n;&|]/.test(character)) break;
      if (character === "'") add(this.readSingle(), from + 1);
      else if (character === '"') add(this.readDouble(), from + 1);
      else if (character === '$' && this.text[this.at + 1] === "'") add(this.readAnsi(), from + 2);
      else if (character === '$' && this.text[this.at + 1] === '"') this.at += 1;
      else if (character === '\\') {
        // A joined line goes on with the same word (Shell Command Language §2.2.1).
        if (!this.skipBlank()) add(this.readEscape(), from + 1);
      } else add(this.readBare(), from);
    }
    this.words.push({ text, span: { start, end: this.at }, verbatimAt });
  }

  /** `2>&1`, `>|file`: the sign is part of the operator and ends nothing (Shell Command Language §2.7). */
  private isInRedirection(start: number): boolean {
    const before = this.text.slice(Math.max(start, this.at - 3), this.at);
    if (!/^\d{0,2}[<>]$/.test(before)) return false;
    const sign = this.text[this.at];
    return sign === '&' ? /[\d-]/.test(this.text.charAt(this.at + 1)) : sign === '|' && before.endsWith('>');
  }

  private readSingle(): string {
    const start = this.at + 1;
    let end = this.text.indexOf("'", start);
    if (end < 0) {
      end = this.text.length;
      this.note('unclosed-quote', "'", this.at, end);
    }
    this.at = Math.min(end + 1, this.text.length);
    const content = this.text.slice(start, end);
    const variable = variableIn(content);
    if (variable !== undefined) this.note('literal-variable', variable, start, end);
    return content;
  }

  private readDouble(): string {
    const start = this.at;
    let content = '';
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      const next = this.text.charAt(this.at + 1);
      if (this.text[this.at] === '\\' && next !== '' && '$`"\\\n'.includes(next)) {
        content += next === '\n' ? '' : next;
        this.advance(2);
      } else if (this.text[this.at] === '$' || this.text[this.at] === '`') {
        content += this.readVariable();
      } else {
        content += this.text[this.at];
        this.at += 1;
      }
    }
    if (this.at >= this.text.length) this.note('unclosed-quote', '"', start, this.at);
    this.advance(1);
    return content;
  }

  private readAnsi(): string {
    const start = this.at;
    let content = '';
    this.at += 2;
    while (this.at < this.text.length && this.text[this.at] !== "'") {
      if (this.text[this.at] !== '\\') {
        content += this.text[this.at];
        this.at += 1;
        continue;
      }
      const [whole, value] = readAnsiEscape(this.text.slice(this.at, this.at + 10));
      content += value;
      this.advance(whole);
    }
    if (this.at >= this.text.length) this.note('unclosed-quote', "$'", start, this.at);
    this.advance(1);
    return content;
  }

  private readEscape(): string {
    const character = this.text[this.at + 1] ?? '\\';
    this.advance(2);
    return character;
  }

  private readBare(): string {
    let content = '';
    while (this.at < this.text.length && !/[ \t\r\n;&|'"\\]/.test(this.text.charAt(this.at))) {
      const character = this.text.charAt(this.at);
      if (character === '`' || (character === '$' && !/['"]/.test(this.text.charAt(this.at + 1)))) {
        content += this.readVariable();
        continue;
      }
      if (character === '$') break;
      content += character;
      this.at += 1;
    }
    return content;
  }

  /** `$NAME`, `${NAME}`, `$(…)`, backticks: the shell would replace it, so the text stands for a value that is not here. */
  private readVariable(): string {
    const start = this.at;
    const end = variableEnd(this.text, start);
    this.at = Math.max(end, start + 1);
    const name = this.text.slice(start, this.at);
    if (end > start) this.note('shell-variable', name, start, end);
    return name;
  }
}

function readAnsiEscape(text: string): readonly [number, string] {
  const code = /^\\(?:x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3})/.exec(text)?.[0];
  if (code !== undefined) {
    const point = /^.[0-7]/.test(code)
      ? Number.parseInt(code.slice(1), 8)
      : Number.parseInt(code.slice(2), 16);
    return [code.length, point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'];
  }
  const letter = text.charAt(1);
  return [2, ansiEscapes.get(letter) ?? `\\${letter}`];
}

/** Where a variable or command substitution that begins at `start` ends; `start` itself where none begins there. */
function variableEnd(text: string, start: number): number {
  if (text[start] === '`') {
    const end = text.indexOf('`', start + 1);
    return end < 0 ? text.length : end + 1;
  }
  const next = text.charAt(start + 1);
  if (next === '{') {
    const end = text.indexOf('}', start);
    return end < 0 ? text.length : end + 1;
  }
  if (next === '(') return closingParenthesis(text, start + 1);
  // Positional and special parameters are one character long (Shell Command Language §2.5.2).
  if (/[0-9@*#?$!-]/.test(next)) return start + 2;
  const name = /^[A-Za-z_]\w*/.exec(text.slice(start + 1, start + 101));
  return name === null ? start : start + 1 + name[0].length;
}

function closingParenthesis(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * The first variable reference in text that a shell would leave alone. A bare `$NAME` counts where it is a value of its own: a
 * password maker puts dollar signs anywhere.
 */
function variableIn(text: string): string | undefined {
  const bare = /(?<=^|[=\s"':&/@])\$[A-Za-z_]\w*(?=$|[&\s"',;)}\]/.])/;
  return /\$(?:\{[A-Za-z_]\w*\}|\([^)]{0,200}\))/.exec(text)?.[0] ?? bare.exec(text)?.[0];
}
