import { readCmd } from './cmd-words.ts';
import { withoutSubstitutions } from './command-substitution.ts';
import { withoutCopiedBlanks } from './copied-blanks.ts';
import { readPowerShell } from './powershell-words.ts';
import { readShell, type ShellCommand, type ShellWord } from './shell-words.ts';
import { type StandardInput, standardInput } from './standard-input.ts';
import { blankPrompt, type ShellId } from './windows-words.ts';

/** How to read a command: by which shell's rules, and whether as it would run or as it was meant. */
export interface CurlReading {
  readonly shell: ShellId;
  readonly strict?: boolean | undefined;
}

/** The first curl command of a text, cut into words by one shell's rules. */
export interface CurlCommand {
  /** Behind the word `curl`. */
  readonly words: readonly ShellWord[];
  readonly program: ShellWord;
  readonly command: ShellCommand;
  /** What the shell would run next. */
  readonly next?: ShellCommand | undefined;
  /** What it reads for `@-`. */
  readonly input?: StandardInput | undefined;
}

/** Finds the first curl command; `undefined` where there is none. */
export function readCurlCommand(text: string, reading: CurlReading): CurlCommand | undefined {
  const found = firstCurl(readCommands(text, reading));
  if (found !== undefined || reading.shell !== 'posix' || text.search(rootPrompt) < 0) return found;
  return firstCurl(readShell(asCommands(text.replace(rootPrompt, '$1  '))));
}

/**
 * `# ` in front of a curl command with an option or an address: the prompt of root. Where another command stands without it, and
 * in front of words, it begins a comment.
 */
export const rootPrompt = /^([ \t]*)# (?=(?:[^\s#]*\/)?curl(?:\.exe)?[ \t]+(?:-|["']?https?:))/gm;

function firstCurl(commands: readonly ShellCommand[]): CurlCommand | undefined {
  const at = commands.findIndex((command) => curlAt(command) >= 0);
  const command = commands[at];
  const program = command?.words[curlAt(command)];
  if (command === undefined || program === undefined) return undefined;
  const words = command.words.slice(curlAt(command) + 1);
  return { words, program, command, next: commands[at + 1], input: standardInput(commands, at) };
}

function readCommands(text: string, { shell, strict }: CurlReading): readonly ShellCommand[] {
  if (shell === 'cmd') return readCmd(blankPrompt(text), { strict });
  if (shell === 'powershell') return readPowerShell(blankPrompt(text), { strict });
  return readShell(asCommands(strict ? text : (withoutCopiedBlanks(text)?.text ?? text)));
}

/** Offsets stay those of the text because blanks take the place of a prompt or of the sign with which a shell traces, and of what takes the output. */
function asCommands(text: string): string {
  return withoutSubstitutions(text.replace(/^([ \t]*)(?:[$%>] (?=\S)|\+ (?=curl[ \t]))/gm, '$1  '));
}

/** Where `curl` stands in a command, behind `sudo`, `time`, variable assignments or the program of a container; -1 where it does not. */
function curlAt(command: ShellCommand): number {
  const at = command.words.findIndex(({ text }) => /^(?:.*[/\\])?curl(?:\.exe)?$/i.test(text));
  const before = command.words.slice(0, Math.max(at, 0));
  const plausible =
    /^(?:docker|podman|kubectl|oc)$/.test(before[0]?.text ?? '') ||
    before.every(({ text }) =>
      /^(?:\w+=.*|sudo|time|exec|command|env|nohup|winpty|if|while|until|then|do|else|[\w.-]+@[\w.-]+[:~$#]*.*|[$#>%]|!)$/s.test(
        text,
      ),
    );
  // `CURL *curl` of C declares a variable.
  const isDeclared = command.words[at + 1]?.text.startsWith('*') === true;
  // `CURL` alone in its line is a heading.
  const isHeading =
    command.words.length === 1 &&
    /^curl$/i.test(command.words[at]?.text ?? '') &&
    command.words[at]?.text !== 'curl';
  return at >= 0 && plausible && !isDeclared && !isHeading ? at : -1;
}
