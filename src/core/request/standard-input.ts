import type { ShellInput } from './here-document.ts';
import type { ShellCommand } from './shell-words.ts';
import type { RequestNote } from './wire-request.ts';

/** What a command reads from its standard input, with what is to be known of it. */
export interface StandardInput extends ShellInput {
  readonly notes: readonly RequestNote[];
}

/**
 * The input of one of the commands of a script: its here-document, its here-string, or what `cat`, `echo` and `printf` in front of a
 * `|` print. `undefined` where the paste does not show it.
 */
export function standardInput(commands: readonly ShellCommand[], at: number): StandardInput | undefined {
  const { input } = commands[at] ?? {};
  if (input !== undefined) return { ...input, notes: [] };
  const before = commands[at - 1];
  const printed = before?.endedBy === '|' ? outputOf(before) : undefined;
  return printed && before && { ...printed, notes: before.notes };
}

function outputOf({ words, input }: ShellCommand): ShellInput | undefined {
  const [name, first, second, more] = words;
  if (name?.text === 'cat') return first === undefined ? input : undefined;
  if (name?.text === 'echo') {
    const isOneLine = first?.text === '-n';
    const shown = words.slice(isOneLine ? 2 : 1);
    const text = shown.map((word) => word.text).join(' ');
    // What echo makes of a backslash differs from shell to shell, and so do its options.
    if (/^-|\\/.test(text)) return undefined;
    return {
      text: `${text}${isOneLine ? '' : '\n'}`,
      at: shown.length === 1 ? shown[0]?.verbatimAt : undefined,
    };
  }
  if (name?.text !== 'printf' || first === undefined || more !== undefined) return undefined;
  if (second === undefined)
    return /[%\\]/.test(first.text) ? undefined : { text: first.text, at: first.verbatimAt };
  const format = /^%s(\\n)?$/.exec(first.text);
  return format === null
    ? undefined
    : { text: `${second.text}${format[1] === undefined ? '' : '\n'}`, at: second.verbatimAt };
}
