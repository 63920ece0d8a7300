import { formEncode } from '../request/parse-form.ts';

/** Characters that a form body carries as they are. */
export const unreserved = /^[A-Za-z0-9._~-]*$/;

/** A name or value for a form body: as it stands where nothing needs an escape. */
export function formWord(text: string): string {
  return unreserved.test(text) ? text : formEncode(text);
}

/** A header value on one line: a line end would begin another header. */
export function headerLine(value: string): string {
  return value.replace(/[\r\n]+/g, ' ');
}

/** A header as an argument of curl: behind a colon nothing would take the header away, a semicolon sends it empty (curl manual, `-H`). */
export function curlHeader(name: string, value: string): string {
  const line = headerLine(value);
  return line.trim() === '' ? `${name};` : `${name}: ${line}`;
}
