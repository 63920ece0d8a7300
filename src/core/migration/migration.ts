import type { Subject } from '../case/subject.ts';
import type { Applies, Change, ChangeView } from './change.ts';
import { changes } from './changes/registry.ts';
import { type Move, moveOf } from './move.ts';
import { oldSecretsOf, showOld } from './old-secrets.ts';

export interface Migration extends Move {
  /** In the order of the work: keys, login, token request, answer. */
  readonly changes: readonly Change[];
  /** What was pasted is of the new profile, and does nothing the old way: no day is the last one for it. */
  readonly done: boolean;
}

/**
 * Every change between a profile and its successor, looked at in this request (singpass.md §6). What the profiles say comes
 * from them. `undefined`: the profile of the case is in no move.
 */
export function migrationOf(subject: Subject): Migration | undefined {
  const move = moveOf(subject);
  if (move === undefined) return undefined;
  const secrets = oldSecretsOf(subject);
  const view: ChangeView = { ...move, subject, show: (value) => showOld(value, secrets) };
  const looked = changes.flatMap(({ id, title, recipe, look }) =>
    changeOf(view, { id, title, recipe }, look),
  );
  return { ...move, changes: looked, done: isDone(subject, move, looked) };
}

/** Only of a login with its assertion: a form that is being filled in is still on its way. */
function isDone({ profile, target, assertion }: Subject, { to }: Move, looked: readonly Change[]): boolean {
  const isOfNew = profile.id === to.id && target.profileFrom !== 'assumed' && assertion !== undefined;
  return isOfNew && looked.every(({ applies }) => applies !== 'needed');
}

function changeOf(
  view: ChangeView,
  words: Pick<Change, 'id' | 'title' | 'recipe'>,
  look: (typeof changes)[number]['look'],
): readonly Change[] {
  const sight = look(view);
  if (sight === undefined) return [];
  const { rule = view.successor, ...seen } = sight;
  const { source, date, mark, note } = rule;
  return [{ ...words, ...seen, source, date, mark, note }];
}

/** The changes of one kind, in their order. */
export function changesThat(
  { changes: all }: Pick<Migration, 'changes'>,
  applies: Applies,
): readonly Change[] {
  return all.filter((change) => change.applies === applies);
}
