import type { FaultCode, FaultGroup, Frequency } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { FixWords } from '../checks/define-check.ts';
import type { Certainty, Severity } from '../checks/outcome.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import type { Mark, Ruled, Stage } from '../profiles/profile.ts';

/** A document in which a rule stands. */
export interface RuleSource {
  readonly reference: Reference;
  readonly title: string;
  readonly url: string;
  /** ISO date on which a document that can change was read. */
  readonly read?: string | undefined;
  readonly mark: Mark | 'standard';
}

/** An error answer that can mean this rule is broken: by the guide that follows it up. */
export interface RuleMeaning {
  readonly guide: GuideId;
  readonly title: string;
  /** Titles of the profiles whose server answers so. */
  readonly profiles: readonly string[];
}

/** What a profile's server is expected to do about it. */
export interface RuleAnswer {
  readonly profile: string;
  readonly reaction:
    | { readonly kind: 'answers'; readonly status: number; readonly error: string }
    | { readonly kind: 'tolerates'; readonly rule: Ruled<unknown> };
}

/** A check as the reference shows it: the definition's words, the catalogue's row, and what the profiles say of it. */
export interface Rule {
  readonly code: FaultCode;
  readonly group: FaultGroup;
  readonly frequency: Frequency;
  readonly stage: Stage;
  readonly severity: Severity;
  /** The most that a finding may claim. */
  readonly certainty: Certainty;
  readonly title: string;
  readonly why: string;
  readonly falsePositives: string;
  readonly example: string;
  readonly fix: FixWords;
  readonly sources: readonly RuleSource[];
  /** Findings that are only echoes of this one. */
  readonly explainsAway: readonly FaultCode[];
  /** Findings of which this one can be an echo. */
  readonly echoOf: readonly FaultCode[];
  readonly meanings: readonly RuleMeaning[];
  readonly answers: readonly RuleAnswer[];
}
