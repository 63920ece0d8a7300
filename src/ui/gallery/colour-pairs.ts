/** Names of colours in tokens.css, without the dashes. */
export interface ColourPairs {
  readonly on: string;
  readonly colours: readonly string[];
}

const everyTone = ['error', 'warning', 'note', 'good'] as const;
const everyPart = ['part-header', 'part-payload', 'part-signature'] as const;

/** Text, and the grounds it may stand on: at least 4.5 to 1. A pair that is not here is not used. */
export const textPairs: readonly ColourPairs[] = [
  { on: 'paper', colours: ['ink', 'ink-soft', 'accent', ...everyTone, ...everyPart] },
  { on: 'surface', colours: ['ink', 'ink-soft', 'accent', ...everyTone, ...everyPart] },
  { on: 'sunken', colours: ['ink', 'ink-soft', 'ink-off', 'accent', ...everyTone, ...everyPart] },
  { on: 'accent-wash', colours: ['ink', 'ink-soft', 'accent', ...everyTone] },
  { on: 'error-wash', colours: ['ink', 'ink-soft', 'accent', 'error', 'note'] },
  { on: 'warning-wash', colours: ['ink', 'ink-soft', 'accent', 'warning', 'note'] },
  { on: 'note-wash', colours: ['ink', 'ink-soft', 'accent', 'error', 'warning', 'note', 'good'] },
  { on: 'good-wash', colours: ['ink', 'ink-soft', 'accent', 'good', 'note'] },
  { on: 'accent', colours: ['accent-ink'] },
  { on: 'accent-deep', colours: ['accent-ink'] },
  { on: 'error', colours: ['paper'] },
];

/** Lines that make a control, the focus ring, and marks that mean something, beside what they touch: at least 3 to 1. */
export const linePairs: readonly ColourPairs[] = [
  { on: 'paper', colours: ['line-strong', 'accent', 'accent-deep', ...everyTone] },
  { on: 'surface', colours: ['line-strong', 'accent', 'accent-deep', ...everyTone] },
  { on: 'sunken', colours: ['line-strong', 'accent', ...everyTone] },
  { on: 'accent-wash', colours: ['accent'] },
  { on: 'error-wash', colours: ['error'] },
  { on: 'warning-wash', colours: ['warning', 'accent'] },
  { on: 'note-wash', colours: ['note', 'accent'] },
  { on: 'good-wash', colours: ['good'] },
];
