import { readCurlCommand } from '../request/curl-command.ts';
import { parseCurl } from '../request/parse-curl.ts';
import { guessShell, type ShellGuess, type ShellId } from '../request/windows-words.ts';
import type { WireRequest } from '../request/wire-request.ts';
import { remarksOf, type ShellRemark } from './shell-remarks.ts';

/** What one shell makes of a pasted command. */
export interface ShellReading {
  readonly shell: ShellId;
  /** The arguments that curl gets; `undefined`: this shell runs no curl. */
  readonly arguments?: readonly string[] | undefined;
  /** The request that curl then sends. */
  readonly request?: WireRequest | undefined;
  /** Words of the commands that the shell runs afterwards because it ended this one too soon. */
  readonly cutOff?: string | undefined;
  readonly remarks: readonly ShellRemark[];
  /** It sends the same as in the shell for which the command was written. */
  readonly asWritten: boolean;
}

export interface ShellComparison {
  readonly writtenFor: ShellGuess;
  readonly readings: readonly ShellReading[];
  /** The shells in which another request goes out, or none. */
  readonly breaksIn: readonly ShellId[];
}

/** Longer commands are not compared, so that the page stays quick. A single argument of this length Linux refuses (MAX_ARG_STRLEN). */
export const longestCompared = 131_072;

const shells: readonly ShellId[] = ['posix', 'cmd', 'powershell'];

/**
 * What bash, cmd.exe and PowerShell would really send for a pasted command: each by its own rules, none with what was meant.
 * `undefined` where the text holds no curl command, or one longer than `longestCompared`. Values of variables are not known and stand as `$NAME`.
 */
export function compareShells(text: string): ShellComparison | undefined {
  if (text.length > longestCompared) return undefined;
  const writtenFor = guessShell(text);
  const readings = shells.map((shell) => readIn(shell, text));
  const written = readings.find(({ shell }) => shell === writtenFor.shell);
  if (written?.request === undefined) return undefined;
  const wanted = fingerprint(written);
  const judged = readings.map((reading) => ({ ...reading, asWritten: fingerprint(reading) === wanted }));
  return {
    writtenFor,
    readings: judged,
    breaksIn: judged.flatMap(({ shell, asWritten }) => (asWritten ? [] : [shell])),
  };
}

function readIn(shell: ShellId, text: string): Omit<ShellReading, 'asWritten'> {
  const found = readCurlCommand(text, { shell, strict: true });
  const request = found && parseCurl(text, { shell, strict: true });
  if (found === undefined || request === undefined) return { shell, remarks: [] };
  const { words, next, command } = found;
  const cut = command.endedBy === '&' || command.endedBy === 'newline' ? next : undefined;
  return {
    shell,
    arguments: words.map((word) => word.text),
    request,
    cutOff: cut?.words.map((word) => word.text).join(' '),
    remarks: remarksOf(shell, found, request, text),
  };
}

/** Two readings are the same where the same bytes go to the same place, and the same variables are filled in. */
function fingerprint({ request, arguments: words }: Omit<ShellReading, 'asWritten'>): string {
  if (request === undefined) return '';
  const { method, url, headers, body, multipart } = request;
  const variables = request.notes.filter(({ kind }) => kind === 'shell-variable').map(({ detail }) => detail);
  const extra = request.notes.filter(({ kind }) => kind === 'extra-argument').map(({ detail }) => detail);
  const named = headers.map(({ name, value }) => [name, value]);
  return JSON.stringify([method, url, named, multipart ? words : body, variables, extra]);
}
