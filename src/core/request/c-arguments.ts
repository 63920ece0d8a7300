import type { ShellWord } from './shell-words.ts';

/** A character of a command line, with the place in the paste from which it came. */
export interface SourceCharacter {
  readonly character: string;
  readonly at: number;
}

/**
 * Splits a Windows command line as the C runtime of a program like curl does: blanks separate, `"…"` joins, `\"` is a quote,
 * an even number of backslashes before a quote is half as many, `""` inside quotes is a quote, a lone backslash stays.
 * Source: learn.microsoft.com "main function and command-line arguments", parsing C command-line arguments.
 */
export function readArguments(line: readonly SourceCharacter[], text: string): readonly ShellWord[] {
  const words: ShellWord[] = [];
  const is = (at: number, wanted: string): boolean => line[at]?.character === wanted;
  let at = 0;
  while (at < line.length) {
    if (isBlank(line[at])) {
      at += 1;
      continue;
    }
    const first = at;
    let content = '';
    let contentAt: number | undefined;
    let quoted = false;
    const add = (piece: string, from: number): void => {
      contentAt ??= line[from]?.at;
      content += piece;
    };
    while (at < line.length && (quoted || !isBlank(line[at]))) {
      let slashes = 0;
      while (is(at + slashes, '\\')) slashes += 1;
      if (slashes > 0 && !is(at + slashes, '"')) {
        add('\\'.repeat(slashes), at);
        at += slashes;
        continue;
      }
      if (slashes > 0) {
        const literal = slashes % 2 === 1;
        add('\\'.repeat(Math.floor(slashes / 2)) + (literal ? '"' : ''), at);
        at += slashes + (literal ? 1 : 0);
        continue;
      }
      if (!is(at, '"')) {
        add(line[at]?.character ?? '', at);
        at += 1;
      } else if (quoted && is(at + 1, '"')) {
        add('"', at);
        at += 2;
      } else {
        quoted = !quoted;
        at += 1;
      }
    }
    const last = line[at - 1] ?? line[first];
    const span = { start: line[first]?.at ?? 0, end: (last?.at ?? 0) + (last?.character.length ?? 0) };
    const verbatim = contentAt !== undefined && text.startsWith(content, contentAt);
    words.push({ text: content, span, verbatimAt: verbatim ? contentAt : undefined });
  }
  return words;
}

/** Whether the quotes of an argument are open, told as the characters come: behind an odd number of backslashes a quote is a letter. */
export class ArgumentQuotes {
  areOpen = false;
  private slashes = 0;

  take(character: string): void {
    if (character === '"' && this.slashes % 2 === 0) this.areOpen = !this.areOpen;
    this.slashes = character === '\\' ? this.slashes + 1 : 0;
  }

  reset(): void {
    this.areOpen = false;
    this.slashes = 0;
  }
}

function isBlank(entry: SourceCharacter | undefined): boolean {
  return entry?.character === ' ' || entry?.character === '\t' || entry?.character === '\r';
}
