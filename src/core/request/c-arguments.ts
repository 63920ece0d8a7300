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
  const is = (place: number, wanted: string): boolean => line[place]?.character === wanted;
  let at = 0;
  for (let first = line[at]; first !== undefined; first = line[at]) {
    if (isBlank(first)) {
      at += 1;
      continue;
    }
    let content = '';
    let contentAt: number | undefined;
    let end = first.at;
    let quoted = false;
    const take = (count: number): void => {
      for (const { character, at: place } of line.slice(at, at + count)) end = place + character.length;
      at += count;
    };
    for (
      let entry: SourceCharacter | undefined = first;
      entry !== undefined && (quoted || !isBlank(entry));
      entry = line[at]
    ) {
      const from = entry.at;
      const add = (piece: string): void => {
        contentAt ??= from;
        content += piece;
      };
      let slashes = 0;
      while (is(at + slashes, '\\')) slashes += 1;
      if (slashes > 0 && !is(at + slashes, '"')) {
        add('\\'.repeat(slashes));
        take(slashes);
      } else if (slashes > 0) {
        const literal = slashes % 2 === 1;
        add('\\'.repeat(Math.floor(slashes / 2)) + (literal ? '"' : ''));
        take(slashes + (literal ? 1 : 0));
      } else if (!is(at, '"')) {
        add(entry.character);
        take(1);
      } else if (quoted && is(at + 1, '"')) {
        add('"');
        take(2);
      } else {
        quoted = !quoted;
        take(1);
      }
    }
    const verbatim = contentAt !== undefined && text.startsWith(content, contentAt);
    words.push({
      text: content,
      span: { start: first.at, end },
      verbatimAt: verbatim ? contentAt : undefined,
    });
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

function isBlank({ character }: SourceCharacter): boolean {
  return character === ' ' || character === '\t' || character === '\r';
}
