import { standInOf } from '../placeholder.ts';

/** What documents and schemas put in the place of a value. */
const kind =
  /^(?:string|text|int(?:eger)?|number|bool(?:ean)?|ur[il]|jwt|uuid|any|yes|no|true|false|required|optional|mandatory|conditional|recommended|n\/a|✓|✔)[.,!]?$/i;
/** Three words of a sentence; a value in which a plus became a blank, or which was wrapped, has others. */
const words = /^[A-Za-z][a-z'’-]{0,14},? [a-z'’-]{1,14},? [a-z_'’-]{2}/;

/** Beside a whole token a type of "JWT" was sent so. */
const token = /^eyJ[\w-]{10,9000}\.[\w-]{10,9000}\.[\w-]{10,2000}$/;

/** Whether parameters are only described, as in the tables of a document, and no values of a request. */
export function isDescription(
  pairs: readonly (readonly [name: string, value: string | undefined])[],
): boolean {
  const isSent = pairs.some(([, value = '']) => token.test(value));
  return pairs.some(
    ([name, value = '']) =>
      !/scope|nonce|state|message/.test(name) &&
      ((kind.test(value) && !(isSent && name === 'client_assertion_type')) ||
        (words.test(value) && standInOf(value) === undefined)),
  );
}
