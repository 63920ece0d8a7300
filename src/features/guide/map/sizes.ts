import type { Font } from './text-width.ts';

/** Sizes in the units of the drawing, which are pixels at its natural size and the usual size of text. */
export const fonts = {
  head: { size: 14, isBold: true },
  label: { size: 13 },
  asked: { size: 13, isBold: true },
  small: { size: 11.5 },
} as const satisfies Record<string, Font>;
export type FontName = keyof typeof fonts;

export const lineHeights: Readonly<Record<FontName, number>> = { head: 18, label: 17, asked: 17, small: 15 };

/** From the edge of a box to its text, at the sides, and above and below. */
export const padding = 10;
export const verticalPadding = 7;
/** The same for the title of a stage, which has no box. */
export const headInset = 2;
export const questionWidth = 300;
export const endWidth = 240;
/** From a question to the ends beside it. */
export const branchLength = 50;
/** From the line of stations to the boxes. */
export const stationGap = 24;
/** From one line to the next one on its left. */
export const laneGap = 16;
/** From the edge of the drawing to its first line, and from its last box to the other edge. */
export const margin = 12;
/** Between boxes that stand one below the other. */
export const boxGap = 8;
/** Above and below the boxes of a row. */
export const rowGap = 5;
/** Above a new stage. */
export const stageGap = 14;
/** How far a line goes down while it changes to another lane. */
export const bend = 26;
