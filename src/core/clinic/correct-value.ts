import { formEncode, percentDecode } from '../request/parse-form.ts';
import type { WireParameter } from '../request/wire-request.ts';
import { invisibleName } from './invisible-characters.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import type { EncodingReading } from './read-encoding.ts';
import { valueKnowledgeOf } from './value-knowledge.ts';

/** A value put right, and what was done to it. */
export interface Correction {
  readonly value: string;
  /** As it belongs on the wire. */
  readonly raw: string;
  readonly steps: readonly string[];
}

/** Puts right what the value itself shows; `undefined` where there is nothing, or where nobody can know the right value. */
export function correctValue(parameter: WireParameter, encoding: EncodingReading): Correction | undefined {
  const known = valueKnowledgeOf(parameter.name);
  const steps: string[] = [];
  let value = parameter.value;
  const change = (next: string, step: string): void => {
    if (next !== value) steps.push(step);
    value = next;
  };
  if (encoding.kind === 'broken') return undefined;
  if (known.neverSpace === true && parameter.rawValue.includes('+'))
    change(percentDecode(parameter.rawValue), 'a + kept as a plus sign: on the wire it is %2B');
  if (encoding.kind === 'times' && encoding.times === 2) change(percentDecode(value), 'decoded once more');
  change(withoutInvisible(value), 'characters that cannot be seen taken out');
  change(trimBlanks(value), 'blanks and line ends at the edges taken off');
  if (known.neverSpace === true) change(value.replace(/[\r\n]/g, ''), 'line ends inside taken out');
  // A dash in a base64url text may have been two hyphens: nobody can know.
  if (known.neverSpace !== true || !/[\u2013\u2014]/.test(value))
    change(withoutLookAlikes(value), 'look-alike characters replaced');
  const raw = formEncode(value);
  // A literal blank or a letter beyond ASCII must not go over the wire as it is (URL Standard).
  if (steps.length === 0 && /[^!-~]/.test(parameter.rawValue)) steps.push('percent-encoded');
  return steps.length === 0 ? undefined : { value, raw, steps };
}

function withoutInvisible(value: string): string {
  if (/^[ -~\r\n]*$/.test(value)) return value;
  return [...value]
    .filter((character) => / |\r|\n/.test(character) || invisibleName(character) === undefined)
    .join('');
}

/** By hand, as `\s+$` takes quadratic time on blanks in the middle. */
function trimBlanks(value: string): string {
  const isBlank = (at: number): boolean => /[ \r\n]/.test(value.charAt(at));
  let [start, end] = [0, value.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return value.slice(start, end);
}
