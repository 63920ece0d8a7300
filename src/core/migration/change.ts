import type { Subject } from '../case/subject.ts';
import type { Reference } from '../catalogue/sources.ts';
import type { RecipeId } from '../fixes/recipes.ts';
import type { Mark, Ruled } from '../profiles/profile.ts';
import type { Move } from './move.ts';

/** `needed`: this request does it the old way. `already`: it does it the new way. `cannot-tell`: what was pasted does not show it. */
export const applications = ['needed', 'cannot-tell', 'already'] as const;
export type Applies = (typeof applications)[number];

/** What a change sees of the case: the subject, the move, and a way to show a value of the old request without its secrets. */
export interface ChangeView extends Move {
  readonly subject: Subject;
  readonly show: (value: string) => string;
}

export interface Verdict {
  readonly applies: Applies;
  /** What in this request decides it, or what would. Holds no pasted value. */
  readonly because: string;
}

/** One change, looked at in one request. */
export interface Sight extends Verdict {
  /** As this request does it; where it does not show it, as the old profile has it. */
  readonly before: string;
  readonly after: string;
  /** Imperative, one action. */
  readonly step: string;
  /** The rule that asks for it; absent: that the one profile follows the other. */
  readonly rule?: Ruled<unknown> | undefined;
}

export interface ChangeDefinition<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly recipe?: RecipeId | undefined;
  /** `undefined` where the two profiles do not differ in this. */
  look(view: ChangeView): Sight | undefined;
}

/** A change as it is shown and copied. */
export interface Change extends Omit<Sight, 'rule'> {
  readonly id: string;
  readonly title: string;
  readonly source: Reference;
  /** ISO date on which the source was read. */
  readonly date: string;
  readonly mark: Mark;
  readonly note?: string | undefined;
  readonly recipe?: RecipeId | undefined;
}

/** Keeps the id of a definition literal. */
export function defineChange<const Id extends string>(
  definition: ChangeDefinition<Id>,
): ChangeDefinition<Id> {
  return definition;
}

export const needed = (because: string): Verdict => ({ applies: 'needed', because });
export const already = (because: string): Verdict => ({ applies: 'already', because });
export const cannotTell = (because: string): Verdict => ({ applies: 'cannot-tell', because });
