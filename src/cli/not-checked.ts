import { inputWords } from '../core/catalogue/words.ts';
import type { Diagnosis } from '../core/diagnosis.ts';

/** How many causes could not be judged, and what would let them be, in one sentence; `undefined` where all were. */
export function notChecked({ cannotTell }: Pick<Diagnosis, 'cannotTell'>): string | undefined {
  if (cannotTell.length === 0) return undefined;
  const count = cannotTell.length === 1 ? '1 cause' : `${cannotTell.length} causes`;
  const inputs = inputWords(cannotTell.flatMap(({ needs }) => needs));
  const wanted = inputs.length === 0 ? '' : `, for want of ${inputs.join('; ')}`;
  return `Not checked: ${count}${wanted}.`;
}
