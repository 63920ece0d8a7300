import type { Span } from '../case/case.ts';
import type { CurlCommand } from '../request/curl-command.ts';
import type { ShellId } from '../request/windows-words.ts';
import type { RequestNoteKind, WireRequest } from '../request/wire-request.ts';

/** Something that a shell does with the command, in words. */
export interface ShellRemark {
  readonly kind: RequestNoteKind | 'history' | 'pattern' | 'batch-percent' | 'inner-quotes' | 'braces';
  readonly words: string;
  readonly span?: Span | undefined;
}

const shortest = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const noteWords: Readonly<Partial<Record<RequestNoteKind, (detail: string) => string>>> = {
  'unquoted-ampersand': (detail) =>
    `an & outside quotes ends the command: ${shortest(detail)} is not sent, the shell runs it as the next command`,
  'command-cut-by-newline': (detail) =>
    `the line end ends the command: ${shortest(detail)} and what follows is not sent`,
  'literal-variable': (detail) => `${shortest(detail)} stands in single quotes and is sent as it stands`,
  'shell-variable': (detail) => `${shortest(detail)} is replaced by what it stands for`,
  'extra-argument': (detail) => `curl takes ${shortest(detail)} for one more URL`,
  'file-content': (detail) => `curl sends the content of the file ${shortest(detail)}`,
  'literal-at-file': (detail) => `${shortest(detail)} is sent as it stands: no file is read`,
  'unclosed-quote': (detail) => `the quote ${detail} is never closed`,
  'cmd-single-quotes': (detail) =>
    `the single quote in ${shortest(detail)} is a letter here, and quotes nothing`,
  'windows-backslash-continuation': () => 'a backslash at the line end joins no lines here',
};

/** What is to be said of a command in one shell: what the reader of the words noted, and what only this shell does. */
export function remarksOf(
  shell: ShellId,
  found: CurlCommand,
  request: WireRequest,
  text: string,
): readonly ShellRemark[] {
  const noted = oncePerKind(request.notes).flatMap(({ kind, detail, span }) => {
    const words = noteWords[kind]?.(detail);
    return words === undefined ? [] : [{ kind, words, span }];
  });
  return [...noted, ...ownRemarks[shell](found, text)];
}

/** The same thing of every argument would be a wall of text: the first of its kind stands for all, but for variables. */
function oncePerKind<Item extends { readonly kind: string }>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ kind }) => {
    const isNew = !seen.has(kind);
    seen.add(kind);
    return isNew || kind === 'shell-variable';
  });
}

const ownRemarks: Readonly<Record<ShellId, (found: CurlCommand, text: string) => readonly ShellRemark[]>> = {
  posix: posixRemarks,
  cmd: cmdRemarks,
  powershell: powerShellRemarks,
};

/** Bash manual §9.3 (history), §3.5.8 (patterns), §3.5.1 (braces). */
function posixRemarks({ words }: CurlCommand, text: string): readonly ShellRemark[] {
  const remarks: ShellRemark[] = [];
  for (const { span } of words) {
    const source = text.slice(span.start, span.end);
    const withoutSingle = source.replace(/'[^']*'/g, '').replace(/\\./gs, '');
    const bare = withoutSingle.replace(/"[^"]*"/g, '');
    if (/![^\s=("]/.test(withoutSingle))
      remarks.push({
        kind: 'history',
        span,
        words: 'typed at a prompt, bash takes ! for a recall of its history',
      });
    if (/[*?[]/.test(bare))
      remarks.push({
        kind: 'pattern',
        span,
        words: '? * [ outside quotes are file patterns: zsh refuses the command',
      });
    if (/\{[^{},]*,[^{}]*\}/.test(bare))
      remarks.push({
        kind: 'braces',
        span,
        words: 'braces with a comma outside quotes become several arguments',
      });
  }
  return oncePerKind(remarks);
}

/** learn.microsoft.com, "call": in a batch file `%1` is an argument of the file. */
function cmdRemarks({ words }: CurlCommand): readonly ShellRemark[] {
  const word = words.find(({ text }) => /%\d/.test(text));
  return word === undefined
    ? []
    : [
        {
          kind: 'batch-percent',
          span: word.span,
          words:
            'in a batch file % and a digit stand for an argument of the file: there each % must be written %%',
        },
      ];
}

/** about_Parsing, "Passing arguments that contain quote characters"; the alias of Windows PowerShell: about_Aliases. */
function powerShellRemarks({ program, words }: CurlCommand): readonly ShellRemark[] {
  const remarks: ShellRemark[] = [];
  if (program.text.toLowerCase() === 'curl') {
    remarks.push({
      kind: 'powershell-curl-alias',
      span: program.span,
      words:
        'in Windows PowerShell 5.1 curl is Invoke-WebRequest, which refuses these options: write curl.exe',
    });
  }
  const inner = words.find(({ text }) => text.includes('"'));
  if (inner !== undefined) {
    remarks.push({
      kind: 'inner-quotes',
      span: inner.span,
      words: 'up to PowerShell 7.2 the double quotes inside an argument are lost on the way to curl',
    });
  }
  return remarks;
}
