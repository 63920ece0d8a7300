import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import type { ChangeView, Sight } from '../core/migration/change.ts';
import { type ChangeId, changes } from '../core/migration/changes/registry.ts';
import { moveOf } from '../core/migration/move.ts';

/** A view of the move from the old profile to the new one, altered as told. */
export function view(alter: (view: ChangeView) => object = () => ({}), given: Case = {}): ChangeView {
  const subject = buildSubject({ profile: 'singpass-legacy', environment: 'staging', ...given }, 0);
  const move = moveOf(subject);
  if (move === undefined) throw new Error('in no move');
  const whole: ChangeView = { ...move, subject, show: (value) => `shown ${value}` };
  return { ...whole, ...alter(whole) } as ChangeView;
}
/** What a change says of a view. */
export const look = (id: ChangeId, given: ChangeView): Sight | undefined =>
  changes.find((change) => change.id === id)?.look(given);
/** A rule of a profile with another value. */
export const ruled = (value: unknown) => ({ value });
