import { valueInField } from './value-in-field.ts';

/** An address ends before what programs, pages and people put behind it. */
const address = /https?:\/\/[^\s"'`<>()[\]{}|\u200b-\u200d\u2060\ufeff\u2018-\u201d]{1,8000}/i;
/** A sentence, a list or a statement goes on with these. */
const behind = /[.,;:!]{1,4}$/;
const hidden = /[\u200b-\u200d\u2060\ufeff\u00a0]/g;

/** The address in a field for one, without a name, quotation marks, a method or a comment; a text without one stays as it is. */
export function addressInField(text: string): string {
  const found = address.exec(text)?.[0];
  return found === undefined ? text : found.replace(behind, '');
}

/** An id that is registered: nothing of what stands around it was ever sent. */
export function idInField(text: string): string {
  const bare = valueInField(text.replace(hidden, ''), 'client_id').trim();
  const [, id] =
    /^["'`<]{0,2}([\w.~:/@-]{1,400})["'`>]{0,2}[,;]?(?:\s{1,8}\([^()]{1,200}\))?$/.exec(bare) ?? [];
  return id ?? bare;
}
