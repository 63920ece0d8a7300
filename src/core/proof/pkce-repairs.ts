import { percentDecode } from '../request/parse-form.ts';
import { toStandardAlphabet, toUrlAlphabet, withPadding } from './pkce-hashes.ts';

export interface Repair {
  /** Completes "it fits once …". */
  readonly how: string;
  readonly repair: (verifier: string) => string;
}

/** What was added at the end goes; a verifier that is too long for any server is its own fault (`verifier-length`). */
const cutTo = (length: number): Repair => ({
  how: `it is cut to ${length} characters`,
  repair: (text) => (text.length > 128 ? text : text.slice(0, length)),
});

/** An attempt that ends so shows a form body to have made spaces of the plus signs. */
export const plusesRead = 'spaces are read as plus signs';

/** Damage that cookies, URLs, databases and copying do to a verifier, undone (faults.md `verifier-mangled`). */
export const repairs: readonly Repair[] = [
  { how: 'white space around it is taken off', repair: (text) => text.trim() },
  { how: 'white space in it is taken out', repair: (text) => text.replace(/\s+/g, '') },
  { how: 'it is percent-decoded', repair: percentDecode },
  { how: 'it is percent-decoded twice', repair: (text) => percentDecode(percentDecode(text)) },
  { how: plusesRead, repair: (text) => text.replaceAll(' ', '+') },
  {
    how: 'quotation marks around it are taken off',
    repair: (text) => text.replace(/^["']+|(?<!["'])["']+$/g, ''),
  },
  {
    how: "the quoting of Python bytes, b'…', is taken off",
    repair: (text) => text.replace(/^b(["'])(.*)\1$/s, '$2'),
  },
  { how: 'the signature of a cookie, s:….…, is taken off', repair: unsignCookie },
  { how: 'the name in front of it is taken off', repair: (text) => text.replace(/^[A-Za-z_]{1,40}=/, '') },
  { how: 'its padding is taken off', repair: (text) => text.replace(/={1,4}$/, '') },
  { how: 'its alphabet is made URL-safe', repair: toUrlAlphabet },
  {
    how: 'its alphabet is made URL-safe and its padding taken off',
    repair: (text) => toUrlAlphabet(text).replace(/={1,4}$/, ''),
  },
  { how: 'padding is added', repair: withPadding },
  { how: 'it is written in standard base64', repair: toStandardAlphabet },
  {
    how: 'it is written in standard base64 with padding',
    repair: (text) => withPadding(toStandardAlphabet(text)),
  },
  { how: 'it is put into lower case', repair: (text) => text.toLowerCase() },
  { how: 'it is put into capitals', repair: (text) => text.toUpperCase() },
  ...[43, 64, 86, 96].map(cutTo),
];

/** Express signs a cookie as `s:value.signature`. */
function unsignCookie(text: string): string {
  return /^s:([^.]+)\.[A-Za-z0-9+/]{20,}=*$/.exec(percentDecode(text))?.[1] ?? text;
}
