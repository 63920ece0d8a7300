import type { Flow, FlowInterval, FlowParty, FlowStep } from '../../core/flow/flow.ts';
import { intervalText } from './words.ts';

export type FlowWidth = 'wide' | 'narrow';

/** A line of small text under an arrow. */
export interface PlacedText {
  readonly text: string;
  readonly y: number;
}

export interface PlacedStep {
  readonly step: FlowStep;
  readonly number: number;
  readonly top: number;
  readonly height: number;
  readonly titleY: number;
  readonly arrowY: number;
  readonly fromX: number;
  readonly toX: number;
  readonly lines: readonly PlacedText[];
}

export interface PlacedInterval {
  readonly interval: FlowInterval;
  readonly text: string;
  readonly top: number;
  readonly width: number;
}

export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly lanes: Readonly<Record<FlowParty, number>>;
  /** Where the lines of the three parties begin and end. */
  readonly laneTop: number;
  readonly steps: readonly PlacedStep[];
  readonly intervals: readonly PlacedInterval[];
}

/** Sizes in the units of the picture, which are pixels at its natural size. */
const sizes = {
  wide: { width: 640, margin: 84, perLine: 78, perUnit: 6.6 },
  narrow: { width: 320, margin: 46, perLine: 44, perUnit: 6.6 },
} as const;
const headHeight = 34;
const gap = 12;
const chipHeight = 24;
const lineHeight = 17;
/** From the top of a step to its title, to its arrow, and to the first line under that. */
const [titleAt, arrowAt, linesAt] = [20, 36, 55];

/** Where everything stands: time runs down, each step between the parties it goes from and to. */
export function layOut(flow: Flow, kind: FlowWidth): FlowLayout {
  const { width, margin, perLine, perUnit } = sizes[kind];
  const lanes = { server: margin, browser: width / 2, provider: width - margin };
  const steps: PlacedStep[] = [];
  const intervals: PlacedInterval[] = [];
  let y = headHeight + gap;
  const placeIntervals = (which: (interval: FlowInterval) => boolean): void => {
    for (const interval of flow.intervals.filter(which)) {
      const text = intervalText(interval);
      intervals.push({ interval, text, top: y, width: Math.min(width, text.length * perUnit + 34) });
      y += chipHeight + gap;
    }
  };
  for (const [at, step] of flow.steps.entries()) {
    placeIntervals(({ from, to }) => to === step.id && from !== step.id);
    const texts = linesOf(step).flatMap((line) => wrap(line, perLine));
    const lines = texts.map((text, row) => ({ text, y: y + linesAt + row * lineHeight }));
    const height = linesAt + Math.max(0, texts.length - 1) * lineHeight + 10;
    const [fromX, toX] = [lanes[step.from], lanes[step.to]];
    steps.push({
      ...{ step, number: at + 1, top: y, height, fromX, toX, lines },
      titleY: y + titleAt,
      arrowY: y + arrowAt,
    });
    y += height + gap;
    placeIntervals(({ from, to }) => to === step.id && from === step.id);
  }
  return { width, height: y, lanes, laneTop: headHeight, steps, intervals };
}

function linesOf({ pieces, time, carries }: FlowStep): readonly string[] {
  const given = pieces.map(({ label }) => label).join(' · ');
  const clock = time === undefined ? undefined : clockTime(time.seconds);
  return [given === '' ? carries : given, clock].filter((line) => line !== undefined);
}

/** `06:13:20 UTC`; the day stands in the list below. */
export function clockTime(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : `${date.toISOString().slice(11, 19)} UTC`;
}

/** Breaks a line at spaces so that it fits; a longer word is cut. */
export function wrap(text: string, longest: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (next.length <= longest) line = next;
    else {
      if (line !== '') lines.push(line);
      line = word.length <= longest ? word : `${word.slice(0, longest - 1)}…`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
