import type { Span } from '../case/case.ts';
import { closingLine, type HereMark, hereMarkAt, lineStart, type ShellInput } from './here-document.ts';
import { ansiEscape, variableEnd, variableIn } from './shell-expansions.ts';
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
  /** What a here-document or a here-string hands to it. */
  readonly input?: ShellInput | undefined;
}

/** A command that is still being read. Its here-document comes behind its line. */
interface OpenCommand extends ShellCommand {
  readonly words: ShellWord[];
  readonly notes: RequestNote[];
  endedBy: ShellCommand['endedBy'];
  input?: ShellInput | undefined;
}

/** More here-documents stand in no script with one token request. */
const mostLooks = 40;

/** Of so many remarks on one command each says what the others say; millions of them would fill the memory. */
const mostNotes = 2_000;

const emptyCommand = (): OpenCommand => ({ words: [], notes: [], endedBy: 'end' });

const operators = ['&&', '||', '&', '|', ';', '\n'] as const;
/** Splits text into commands and words as a POSIX shell does (Shell Command Language §2.2–2.3), with bash's `$'…'`. Linear; never fails. */
export function readShell(text: string): readonly ShellCommand[] {
  return new Reader(text).read();
}

class Reader {
  private at = 0;
  private readonly commands: ShellCommand[] = [];
  private command = emptyCommand();
  private looks = 0;
  private awaited: { readonly mark: HereMark; readonly command: OpenCommand }[] = [];
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
        if (operator === '\n') this.readHereDocuments();
        this.endCommand(operator === '\n' ? 'newline' : operator);
        continue;
      }
      if (!this.readHereMark()) this.readWord();
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
    this.command.endedBy = endedBy;
    if (this.command.words.length > 0) this.commands.push(this.command);
    this.command = emptyCommand();
  }

  private note(kind: RequestNote['kind'], detail: string, start: number, end: number): void {
    if (this.command.notes.length < mostNotes)
      this.command.notes.push({ kind, detail, span: { start, end } });
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
      if (/[ \t\r\n;&|]/.test(character) || (this.at > start && this.markHere() !== undefined)) break;
      if (character === "'") add(this.readSingle(), from + 1);
      else if (character === '"') add(this.readDouble(), from + 1);
      else if (character === '$' && this.text[this.at + 1] === "'") add(this.readAnsi(), from + 2);
      else if (character === '$' && this.text[this.at + 1] === '"') this.at += 1;
      else if (character === '\\') {
        // A joined line goes on with the same word (Shell Command Language §2.2.1).
        if (!this.skipBlank()) add(this.readEscape(), from + 1);
      } else add(this.readBare(), from);
    }
    this.command.words.push({ text, span: { start, end: this.at }, verbatimAt });
  }

  /** `<<EOF` and `<<<word` are no words: what they hand over is the input of the command. */
  private readHereMark(): boolean {
    const { command } = this;
    const string = /^\d{0,2}<<<[ \t]*/.exec(this.text.slice(this.at, this.at + 40))?.[0];
    if (string !== undefined && this.at + string.length < this.text.length) {
      this.at += string.length;
      this.readWord();
      const word = command.words.pop();
      if (word !== undefined) command.input = { text: `${word.text}\n`, at: word.verbatimAt };
      return true;
    }
    const mark = this.markHere();
    if (mark === undefined) return false;
    this.at = mark.end;
    this.awaited.push({ mark, command });
    return true;
  }

  /** Each look for the line that ends a text goes through the rest of the paste. */
  private markHere(): HereMark | undefined {
    if (!/^\d{0,2}<</.test(this.text.slice(this.at, this.at + 4)) || this.looks >= mostLooks)
      return undefined;
    this.looks += 1;
    return hereMarkAt(this.text, this.at);
  }

  /** The texts behind the line that has just ended. */
  private readHereDocuments(): void {
    const open = this.command;
    for (const { mark, command } of this.awaited) {
      this.command = command;
      const close = closingLine(this.text, this.at - 1, mark);
      if (close !== undefined) this.command.input = this.readHereDocument(mark, close);
    }
    this.awaited = [];
    this.command = open;
  }

  private readHereDocument(
    { isLiteral, cutsTabs }: HereMark,
    close: { start: number; end: number; indent: number },
  ): ShellInput {
    const from = this.at;
    const first = lineStart(this.text, from, cutsTabs, close.indent);
    let content = '';
    while (this.at < close.start) {
      this.at = lineStart(this.text, this.at, cutsTabs, close.indent);
      const next = this.text.indexOf('\n', this.at) + 1;
      content += isLiteral ? this.text.slice(this.at, next) : this.readReplaced(next);
      if (isLiteral) this.at = next;
    }
    this.at = close.end;
    const text = content.replaceAll('\r\n', '\n');
    const at = this.text.startsWith(text.trimEnd(), first) ? first : undefined;
    return { text, at, document: { start: from, end: close.start, isLiteral } };
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
    this.at += 1;
    const content = this.readReplaced(this.text.length, '"');
    if (this.at >= this.text.length) this.note('unclosed-quote', '"', start, this.at);
    this.advance(1);
    return content;
  }

  /** Text in which the shell replaces variables, up to `end` or to the quote that closes it. */
  private readReplaced(end: number, quote = ''): string {
    let content = '';
    while (this.at < end && this.text[this.at] !== quote) {
      const next = this.text.charAt(this.at + 1);
      if (this.text[this.at] === '\\' && next !== '' && `$\`${quote}\\\n`.includes(next)) {
        content += next === '\n' ? '' : next;
        this.advance(2);
      } else if (this.text[this.at] === '$' || this.text[this.at] === '`') {
        content += this.readVariable();
      } else {
        content += this.text[this.at];
        this.at += 1;
      }
    }
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
      const [whole, value] = ansiEscape(this.text.slice(this.at, this.at + 10));
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
      if (character === '$' || (character === '<' && this.markHere() !== undefined)) break;
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
