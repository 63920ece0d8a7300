import { type FontName, fonts, lineHeights, padding, verticalPadding } from './sizes.ts';
import { wrapText } from './text-width.ts';

export interface PlacedLine {
  readonly text: string;
  readonly font: FontName;
  readonly x: number;
  /** The base line. */
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
}

/** A text of a box, before it is placed. */
export interface Paragraph {
  readonly text: string | undefined;
  readonly font: FontName;
}

/** A box as wide as given and as high as its texts need; an empty text takes no line. */
export function toBox(
  texts: readonly Paragraph[],
  x: number,
  y: number,
  width: number,
  inset: number = padding,
): Box {
  const lines: PlacedLine[] = [];
  let down = y + verticalPadding;
  for (const { text = '', font } of texts) {
    for (const line of wrapText(text, width - 2 * inset, fonts[font])) {
      lines.push({ text: line, font, x: x + inset, y: down + lineHeights[font] * 0.76 });
      down += lineHeights[font];
    }
  }
  return { x, y, width, height: down + verticalPadding - y, lines };
}

export function moveDown(box: Box, by: number): Box {
  return { ...box, y: box.y + by, lines: box.lines.map((line) => ({ ...line, y: line.y + by })) };
}
