import type { CaseText } from '../case/case.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { Ruled } from '../profiles/profile.ts';

/** The steps of a login, in their order; the first only where the profile has PAR (RFC 9126). */
export const flowStepIds = ['par', 'authorize', 'callback', 'token', 'userinfo'] as const;
export type FlowStepId = (typeof flowStepIds)[number];

/**
 * `passed`: the material shows that the server accepted it. `given`: something of it is pasted. `missing`: nothing is.
 * `failed`: see `Flow.failure`. `not-reached`: the login ended before.
 */
export type FlowState = 'passed' | 'given' | 'missing' | 'failed' | 'not-reached';

/** A pasted piece at its place in the login. */
export interface FlowPiece {
  readonly field: CaseText;
  /** What it is: `PAR request`, `Answer 201`. */
  readonly label: string;
}

/** When something happened, and by whose clock. */
export interface FlowTime {
  readonly seconds: number;
  /** `Date of the answer`, `iat of the assertion`. */
  readonly from: string;
  readonly clock: 'server' | 'yours';
}

/** A deviation for which there is no check, or something worth knowing of a step. */
export interface FlowRemark {
  readonly tone: 'warning' | 'note';
  readonly text: string;
  readonly reference: Reference;
}

export interface FlowStep {
  readonly id: FlowStepId;
  readonly title: string;
  /** Who sends it, and to whom. */
  readonly from: FlowParty;
  readonly to: FlowParty;
  readonly endpoint?: string | undefined;
  readonly state: FlowState;
  readonly pieces: readonly FlowPiece[];
  readonly time?: FlowTime | undefined;
  readonly remarks: readonly FlowRemark[];
  /** What it brings, for a step of which nothing is pasted. */
  readonly carries: string;
  /** The field to paste into or to look at. */
  readonly field: CaseText;
}

export type FlowParty = 'server' | 'browser' | 'provider';

/** A span of time between two things that are pasted. */
export interface FlowInterval {
  readonly id: 'login' | 'request-uri' | 'code' | 'assertion';
  readonly from: FlowStepId;
  readonly to: FlowStepId;
  /** From what to what, as a sentence begins: `From the callback to the token request`. */
  readonly label: string;
  readonly seconds: number;
  /** How long it may be, where there is a limit. */
  readonly limit?: { readonly seconds: number; readonly rule?: Ruled<number> | undefined } | undefined;
  /** Whether it was kept; absent without a limit, or where two clocks were compared and it is close. */
  readonly isKept?: boolean | undefined;
}

export interface FlowFailure {
  readonly step: FlowStepId;
  /** `answer`: the server refused it. `finding`: a fault was found that it would refuse. */
  readonly by: 'answer' | 'finding';
  readonly because: string;
}

/** The login at a glance: what is pasted of it, when it happened and where it ended. */
export interface Flow {
  readonly profileTitle: string;
  readonly hasPar: boolean;
  readonly steps: readonly FlowStep[];
  readonly intervals: readonly FlowInterval[];
  readonly failure?: FlowFailure | undefined;
  /** Nothing of a login is pasted. */
  readonly isEmpty: boolean;
}
