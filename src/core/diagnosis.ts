import type { Moment, Target } from './case/subject.ts';
import type { FaultCode, FaultGroup } from './catalogue/faults.ts';
import type { Reference } from './catalogue/sources.ts';
import type { FixWords } from './checks/define-check.ts';
import type { Certainty, Evidence, Need, Outcome, SetParameter, Severity } from './checks/outcome.ts';
import type { Ruled } from './profiles/profile.ts';
import type { RecognisedError } from './response/recognised-error.ts';

/** A finding with its definition's words, ready to be shown. */
export interface RankedFinding {
  readonly code: FaultCode;
  readonly group: FaultGroup;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Does it fit the error that came back? `undefined` where no error was given. */
  readonly explains?: boolean | undefined;
  /** Why the real answer rules it out as the cause, in one sentence; absent where it does not. */
  readonly struckOut?: string | undefined;
  /** That this server lets it pass, in one sentence, and what the service does for which it stands in; absent where it does not. */
  readonly tolerated?: string | undefined;
  readonly title: string;
  readonly why: string;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly fix: FixWords & { readonly set?: SetParameter | undefined };
  readonly references: readonly Reference[];
  readonly rules: readonly Ruled<unknown>[];
}

/** What the profile's server is expected to answer. */
export interface PredictedAnswer {
  readonly status: number;
  readonly error: string;
  readonly description?: string | undefined;
  readonly because: FaultCode;
  readonly certainty: Certainty;
}

export interface Diagnosis {
  readonly profile: string;
  readonly target: Target;
  readonly now: Moment;
  readonly error?: RecognisedError | undefined;
  /** The most probable cause first. */
  readonly findings: readonly RankedFinding[];
  /** Causes that could not be judged, with what is missing. */
  readonly cannotTell: readonly { readonly code: FaultCode; readonly needs: readonly Need[] }[];
  /** `null`: the request would be accepted, as far as can be seen. */
  readonly predicted: PredictedAnswer | null;
  /** The answers to expect after that, each once the faults before it are mended. */
  readonly next: readonly PredictedAnswer[];
  readonly outcomes: Readonly<Partial<Record<FaultCode, Outcome>>>;
  readonly droppedPrivateKeys: readonly string[];
  /** What is to be said of the case as a whole, beside its faults: another service, metadata that differs from the profile. */
  readonly notices: readonly string[];
}
