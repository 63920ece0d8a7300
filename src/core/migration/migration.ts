import type { Subject } from '../case/subject.ts';
import type { Applies, Change, ChangeView } from './change.ts';
import { changes } from './changes/registry.ts';
import { type Move, moveOf } from './move.ts';
import { oldSecretsOf, showOld } from './old-secrets.ts';

export interface Migration extends Move {
  /** In the order of the work: keys, login, token request, answer. */
  readonly changes: readonly Change[];
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
  return {
    ...move,
    changes: changes.flatMap(({ id, title, recipe, look }) => changeOf(view, { id, title, recipe }, look)),
  };
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
