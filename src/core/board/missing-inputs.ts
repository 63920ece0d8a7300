import type { Analysis } from '../analyse.ts';
import type { Subject } from '../case/subject.ts';
import { needWords, readFrom } from '../catalogue/words.ts';
import type { Need } from '../checks/outcome.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** What is there of all that a check can need. */
export type Inputs = Pick<Subject, Need>;

/** All that comes with an input. What is there already and cannot be read stays unreadable, whatever else comes. */
export function broughtBy(need: Need, subject: Inputs): readonly Need[] {
  if (subject[need] !== undefined) return [need];
  const alone: readonly Need[] = [need, ...(readFrom[need] ?? [])];
  if (need !== 'request') return alone;
  const tokens = (['assertion', 'dpop'] as const).filter((token) => subject[token] === undefined);
  return [...alone, ...tokens.flatMap((token) => broughtBy(token, subject))];
}

/** How many causes could be judged, were these inputs there and nothing else beside what is given. */
export function causesDecidedBy(
  inputs: readonly Need[],
  { cannotTell }: Pick<Diagnosis, 'cannotTell'>,
): number {
  return countsOf(cannotTell)
    .filter(({ needs }) => needs.every((need) => inputs.includes(need)))
    .reduce((sum, { causes }) => sum + causes, 0);
}

interface CausesByNeeds {
  readonly needs: readonly Need[];
  readonly causes: number;
}

const counted = new WeakMap<Diagnosis['cannotTell'], readonly CausesByNeeds[]>();

/** Causes counted by what they need: two hundred of them need a dozen different things, and are asked for each of them. */
function countsOf(cannotTell: Diagnosis['cannotTell']): readonly CausesByNeeds[] {
  const known = counted.get(cannotTell);
  if (known !== undefined) return known;
  const counts = new Map<string, CausesByNeeds>();
  for (const { needs } of cannotTell) {
    const name = needs.join();
    counts.set(name, { needs, causes: (counts.get(name)?.causes ?? 0) + 1 });
  }
  const list = [...counts.values()];
  counted.set(cannotTell, list);
  return list;
}

/** What is given and does not suffice is asked for again: "Paste your key set" would say that it is not there. */
export function wordsFor(need: Need, words: string, subject: Inputs): string {
  return subject[need] === undefined ? words : `${words} once more, whole and unaltered`;
}

export interface MissingInput {
  readonly need: Need;
  /** As it completes "Paste …". */
  readonly words: string;
  /** How many causes it would decide by itself. */
  readonly decides: number;
}

/** What can still be pasted, and decides something by itself: what decides most comes first. */
export function missingInputs({ subject, diagnosis }: Analysis): readonly MissingInput[] {
  return (Object.entries(needWords) as [Need, string][])
    .map(([need, words]) => ({
      need,
      words: wordsFor(need, words, subject),
      decides: causesDecidedBy(broughtBy(need, subject), diagnosis),
    }))
    .filter(({ decides }) => decides > 0)
    .sort((a, b) => b.decides - a.decides);
}
