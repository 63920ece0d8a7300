import { standInOf } from '../placeholder.ts';

/** What documents and schemas put in the place of a value. */
const kind =
  /^(?:string|text|int(?:eger)?|number|bool(?:ean)?|ur[il]|jwt|uuid|any|yes|no|true|false|required|optional|mandatory|conditional|recommended|n\/a|✓|✔)[.,!]?$/i;
/** Three words of a sentence; a value in which a plus became a blank, or which was wrapped, has others. */
const words = /^[A-Za-z][a-z'’-]{0,14},? [a-z'’-]{1,14},? [a-z_'’-]{2}/;

/** Whether parameters are only described, as in the tables of a document, and no values of a request. */
export function isDescription(
  pairs: readonly (readonly [name: string, value: string | undefined])[],
): boolean {
  return pairs.some(
    ([name, value = '']) =>
      !/scope|nonce|state|message/.test(name) &&
      (kind.test(value) || (words.test(value) && standInOf(value) === undefined)),
  );
}
