import type { TimingCode } from '../../assertion/timing-fault.ts';
import type { Certainty } from '../../checks/outcome.ts';

/** What happened to the times, in one word. */
export type ClockStoryKind =
  | 'in-time'
  /** Milliseconds, minutes … in place of seconds. */
  | 'unit'
  /** A text, or nothing, in place of a number. */
  | 'no-number'
  /** iat and exp do not fit each other. */
  | 'lifetime'
  | 'clock-ahead'
  | 'clock-behind'
  | 'zone-ahead'
  | 'zone-behind'
  | 'sent-late'
  | 'stored'
  | 'not-yet-valid'
  /** Judged by this machine's clock, the paste may simply be old. */
  | 'old-paste';

/** One reading of the times. */
export interface ClockStory {
  readonly kind: ClockStoryKind;
  /** One sentence, to be understood alone. */
  readonly sentence: string;
  /** Absent where nothing is wrong. */
  readonly certainty?: Certainty | undefined;
  /** The check that reports it. */
  readonly code?: TimingCode | undefined;
}

/** A distance behind a story. */
export interface ClockNumber {
  readonly label: string;
  /** Positive: later, or ahead. */
  readonly seconds: number;
}

export interface ClockReading {
  /** The readings that fit equally well; more than one where nothing tells them apart. */
  readonly stories: readonly [ClockStory, ...ClockStory[]];
  /** What would tell them apart. */
  readonly wanted?: string | undefined;
  readonly numbers: readonly ClockNumber[];
}
