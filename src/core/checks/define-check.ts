import type { Subject } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { RecipeId } from '../fixes/recipes.ts';
import type { Stage } from '../profiles/profile.ts';
import type { Need, Outcome, Severity } from './outcome.ts';

/** A subject in which the named inputs are present. */
export type SubjectWith<Needs extends Need> = Subject & {
  readonly [Name in Needs]-?: NonNullable<Subject[Name]>;
};

/** `do`: steps for the developer. `ask-provider`: only the provider can see or change it. */
export interface FixWords {
  readonly kind: 'do' | 'ask-provider';
  /** Imperative, one action each, in the order to try them. */
  readonly steps: readonly [string, ...string[]];
  readonly recipe?: RecipeId | undefined;
}

export interface CheckDefinition<Code extends FaultCode, Needs extends Need> {
  /** The bad state, from the fault catalogue. */
  readonly code: Code;
  /** When a server would meet it. */
  readonly stage: Stage;
  readonly severity: Severity;
  /** One sentence stating the problem, without advice. */
  readonly title: string;
  /** Why a server cares. */
  readonly why: string;
  /** When a finding misleads and what the check cannot see; `None: …` with the reason where it cannot mislead. */
  readonly falsePositives: string;
  /** One input that triggers it, without a full stop. */
  readonly example: string;
  readonly references: readonly [Reference, ...Reference[]];
  readonly needs: readonly Needs[];
  readonly fix: FixWords;
  /** Findings that are only echoes of this one: dropped when this one is at least as certain. */
  readonly explainsAway?: readonly FaultCode[] | undefined;
  run(subject: SubjectWith<Needs>): Outcome;
}

/** A check as the registry and the runner see it. */
export interface Check extends Omit<CheckDefinition<FaultCode, Need>, 'run'> {
  run(subject: Subject): Outcome;
}

/** Joins a definition with the guard that answers `cannot-tell` where an input is missing. */
export function defineCheck<const Code extends FaultCode, const Needs extends Need>(
  definition: CheckDefinition<Code, Needs>,
): Check & { readonly code: Code } {
  return {
    ...definition,
    run(subject) {
      const missing = definition.needs.filter((need) => subject[need] === undefined);
      if (missing.length > 0) return { kind: 'cannot-tell', needs: missing };
      return definition.run(subject as SubjectWith<Needs>);
    },
  };
}
