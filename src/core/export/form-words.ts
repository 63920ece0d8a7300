import { formEncode } from '../request/parse-form.ts';

/** Characters that a form body carries as they are. */
const unreserved = /^[A-Za-z0-9._~-]*$/;

/** A name or value for a form body: as it stands where nothing needs an escape. */
export function formWord(text: string): string {
  return unreserved.test(text) ? text : formEncode(text);
}

/** A header value on one line: a line end would begin another header. */
export function headerLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}
