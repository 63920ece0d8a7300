import type { ShellCommand, ShellWord } from './shell-words.ts';
import type { RequestNote } from './wire-request.ts';

/** Which shell a command was copied from, by its prompt and its line continuations; POSIX where nothing tells. */
export function shellOf(text: string): 'posix' | 'cmd' | 'powershell' {
  if (/^\s*PS [A-Za-z]:\\[^>\n]*>/.test(text) || /`\r?\n/.test(text)) return 'powershell';
  if (/^\s*[A-Za-z]:\\[^>\n]*>/.test(text) || /\^\r?\n/.test(text)) return 'cmd';
  return 'posix';
}

/** Takes the prompt off a Windows command line; offsets stay those of the text because blanks take its place. */
export function blankPrompt(text: string): string {
  return text.replace(/^\s*(?:PS )?[A-Za-z]:\\[^>\n]*>/, (prompt) => ' '.repeat(prompt.length));
}

/** Splits a cmd.exe line: `"` quotes, `^` escapes outside quotes and continues lines, `\"` is a quote for the C runtime; `'` is no quote. */
export function readCmd(text: string): readonly ShellCommand[] {
  const words: ShellWord[] = [];
  const notes: RequestNote[] = [];
  let endedBy: ShellCommand['endedBy'] = 'end';
  let at = 0;
  while (at < text.length && endedBy === 'end') {
    const character = text[at] ?? '';
    if (/[ \t\r]/.test(character)) at += 1;
    else if (/^\^\r?\n/.test(text.slice(at, at + 3))) at = text.indexOf('\n', at) + 1;
    else if (/^\\\r?\n/.test(text.slice(at, at + 3))) {
      notes.push({ kind: 'windows-backslash-continuation', detail: '\\', span: { start: at, end: at + 1 } });
      at = text.indexOf('\n', at) + 1;
    } else if (character === '\n') endedBy = words.length > 0 ? 'newline' : 'end';
    else if (character === '&') endedBy = '&';
    else at = readCmdWord(text, at, words, notes);
    if (character === '\n') at += 1;
  }
  return words.length === 0 ? [] : [{ words, endedBy, notes }];
}

function readCmdWord(text: string, start: number, words: ShellWord[], notes: RequestNote[]): number {
  let at = start;
  let content = '';
  let quoted = false;
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (!quoted && /[ \t\r\n&]/.test(character)) break;
    if (character === '\\' && next === '"') {
      content += '"';
      at += 2;
    } else if (character === '"') {
      quoted = !quoted;
      at += 1;
    } else if (character === '^' && !quoted) {
      if (/^\r?\n/.test(text.slice(at + 1, at + 3))) break;
      content += next;
      at += 2;
    } else {
      content += character;
      at += 1;
    }
  }
  if (quoted) notes.push({ kind: 'unclosed-quote', detail: '"', span: { start, end: at } });
  if (content.startsWith("'"))
    notes.push({ kind: 'cmd-single-quotes', detail: content, span: { start, end: at } });
  words.push({ text: content, span: { start, end: at } });
  return at;
}

/** Splits a PowerShell line: `'…''…'` literal, `"…"` with backtick escapes, backtick continues lines. */
export function readPowerShell(text: string): readonly ShellCommand[] {
  const words: ShellWord[] = [];
  const notes: RequestNote[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (/[ \t\r]/.test(character)) at += 1;
    else if (/^`\r?\n/.test(text.slice(at, at + 3))) at = text.indexOf('\n', at) + 1;
    else if (/^\\\r?\n/.test(text.slice(at, at + 3))) {
      notes.push({ kind: 'windows-backslash-continuation', detail: '\\', span: { start: at, end: at + 1 } });
      at = text.indexOf('\n', at) + 1;
    } else if (character === '\n' || character === ';') {
      if (words.length > 0) return [{ words, endedBy: character === ';' ? ';' : 'newline', notes }];
      at += 1;
    } else at = readPowerShellWord(text, at, words, notes);
  }
  return words.length === 0 ? [] : [{ words, endedBy: 'end', notes }];
}

function readPowerShellWord(text: string, start: number, words: ShellWord[], notes: RequestNote[]): number {
  let at = start;
  let content = '';
  let quote = '';
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = text[at + 1] ?? '';
    if (quote === '' && /[ \t\r\n;]/.test(character)) break;
    if (character === '`' && quote !== "'") {
      if (quote === '' && /^\r?\n/.test(text.slice(at + 1, at + 3))) break;
      content += next === 'n' ? '\n' : next === 't' ? '\t' : next;
      at += 2;
    } else if (quote !== '' && character === quote && next === quote) {
      content += quote;
      at += 2;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      at += 1;
    } else if (character === quote) {
      quote = '';
      at += 1;
    } else {
      content += character;
      at += 1;
    }
  }
  if (quote !== '') notes.push({ kind: 'unclosed-quote', detail: quote, span: { start, end: at } });
  words.push({ text: content, span: { start, end: at } });
  return at;
}
