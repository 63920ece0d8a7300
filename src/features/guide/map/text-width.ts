/**
 * Advance widths in em, by groups of characters, rounded up from DejaVu Sans: of the fonts that `system-ui` stands for it is
 * among the widest, so that what fits here fits everywhere. Whatever is in no group counts as a whole em.
 */
const groups: readonly (readonly [number, string])[] = [
  [0.35, "ijlI.,:;' |’J"],
  [0.43, 'frt-()[]/"'],
  [0.54, 'csz?_'],
  [0.65, 'abdeghknopquvxyL0123456789TFESYZ‖*#$'],
  [0.72, 'ABCKPRVX“”&'],
  [0.84, 'DGHNOQU+<=>'],
  [1, 'mwMW%@…↓'],
];

const widths = new Map(groups.flatMap(([width, characters]) => [...characters].map((one) => [one, width])));

/** A bold letter is at most this much wider. */
const boldFactor = 1.15;

/** A font of the drawing: its size in units of the drawing. */
export interface Font {
  readonly size: number;
  readonly isBold?: boolean;
}

/** The width of a line in units of the drawing: an upper estimate, never less than what is drawn. */
export function textWidth(text: string, { size, isBold = false }: Font): number {
  let width = 0;
  for (const character of text) width += widths.get(character) ?? 1;
  return width * size * (isBold ? boldFactor : 1);
}

/** Breaks a text at spaces into lines that fit; a word wider than a line is cut and ends in `…`. */
export function wrapText(text: string, width: number, font: Font): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (textWidth(next, font) <= width) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(line);
    line = cutToFit(word, width, font);
  }
  return line === '' ? lines : [...lines, line];
}

function cutToFit(word: string, width: number, font: Font): string {
  if (textWidth(word, font) <= width) return word;
  const letters = [...word];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, font) > width) letters.pop();
  return `${letters.join('')}…`;
}
