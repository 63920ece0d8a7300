import { answersToAll } from '../../core/guides/ask-together.ts';
import type { Step } from '../../core/guides/walk.ts';

/** What one answer said: a question, or several that were asked at once. */
export interface TrailRow {
  readonly ask: string;
  readonly label: string;
  /** In the order of the guide; more than one where several were asked at once. */
  readonly steps: readonly [Step, ...Step[]];
}

/** The answered questions as they were put to the person: what "none of these" said of several is one row. */
export function toTrailRows(steps: readonly Step[]): readonly TrailRow[] {
  const acts = new Map<string, [Step, ...Step[]]>();
  for (const step of steps) {
    const { questionId, group, answer } = step;
    const act = group !== undefined && isSaidOfAll(step) ? `${group} ${answer}` : questionId;
    const others = acts.get(act);
    if (others === undefined) acts.set(act, [step]);
    else others.push(step);
  }
  return [...acts.values()].map(toRow);
}

/** A yes is said to one of them; what the evidence contradicts is told apart. */
function isSaidOfAll({ by, answer, overridden }: Step): boolean {
  return by === 'person' && overridden === undefined && answersToAll.some(({ id }) => id === answer);
}

function toRow(steps: readonly [Step, ...Step[]]): TrailRow {
  const [{ ask, label, group, answer }, ...others] = steps;
  if (others.length === 0 || group === undefined) return { ask, label, steps };
  return { ask: group, label: answersToAll.find(({ id }) => id === answer)?.label ?? label, steps };
}
