import { encodeBase64, toBase64Url } from '../assertion/base64url.ts';
import { member, parseJsonObject } from '../assertion/json-text.ts';
import { encodeUtf8 } from '../runtime.ts';
import { endOfCutPem, startOfCutPem } from './cut-pem.ts';
import { replaceEncodedKeys } from './encoded-keys.ts';
import { replacePrintedMembers } from './printed-keys.ts';
import { asOnePiece, speltOut } from './spelt-out.ts';

/** Stands where a private value stood. */
export const removedMark = '(removed)';

export interface Cleaned {
  readonly text: string;
  /** What was dropped: `PEM`, `JWK d`. Empty when nothing was private. */
  readonly dropped: readonly string[];
}

/** Members that hold private numbers (RFC 7518 §6.2.2, §6.3.2); `k` is secret in an `oct` key. */
const privateMember =
  /(["'])(d|p|q|dp|dq|qi|k)\1(\s*:\s*)(["'])([A-Za-z0-9+/=_-]{8,}|[^"'\s,}\]]{8,})(?:\4|(?=$)|(?=[,}\]\s]))/g;
/** The same inside a JSON string: quotes escaped with backslashes. */
const escapedMember = /(?<!\\)(\\+")(d|p|q|dp|dq|qi|k)(\\+"\s*:\s*\\+")([A-Za-z0-9+/=_-]{8,})/g;
/** The same where the name has no quotes, as in JavaScript, YAML, Python and C#: shorter values are words. */
const bareMember =
  /(?<![\w$"'\\.-])(d|p|q|dp|dq|qi|k)([ \t]*(?::[ \t]*["'`]?|=[ \t]*["'`]))([A-Za-z0-9_-]{20,})(?![A-Za-z0-9_-])/gi;
const bareType = /(?<![\w$"'\\.-])(?:kty|crv)[ \t]*[:=]/i;
/** A space as it stands in plain text, in a form body or in a URL. */
const space = '(?: |\\+|%20)';
const pemLabel = `(?:[A-Z0-9]+${space}){0,8}PRIVATE${space}KEY`;
const pemBegin = new RegExp(`-----BEGIN${space}(${pemLabel})-----`, 'g');
const pemEnd = new RegExp(`-----END${space}(${pemLabel})-----`, 'g');
/** Private members in a percent-encoded JWK. */
const percentMember =
  /(%22(?:d|p|q|dp|dq|qi|k)%22(?:%20|\+){0,20}%3A(?:%20|\+){0,20}%22)([A-Za-z0-9_-]{8,})/gi;

/** So deep base64 stands inside base64: a key in a variable, a file of variables, a secret of Kubernetes. */
const deepest = 2;
const message = /^(?:[A-Z]{3,7} \S{1,2000} )?HTTP\/\d/;

/**
 * Takes private keys out of any text: PEM blocks (also on one line with `\n`, also cut off), the private members of JWKs, and whole
 * keys in base64. The names stay, so that a published `d` can still be reported. Linear in the length of the text.
 */
export function dropPrivateKeys(text: string): Cleaned {
  // Of a value that is cut into pieces the second would stay.
  const whole =
    cleanedAs(asOnePiece(text)) ?? cleanedAs(asOnePiece(speltOut(text) ?? '')) ?? dropKeys(text, deepest);
  const plain = cleanedAs(speltOut(whole.text));
  return plain === undefined ? whole : { text: plain.text, dropped: [...whole.dropped, ...plain.dropped] };
}

/** A text read in another way, where a private key is seen in it. */
function cleanedAs(text: string | undefined): Cleaned | undefined {
  const cleaned = text === undefined ? undefined : dropKeys(text, deepest);
  return cleaned === undefined || cleaned.dropped.length === 0 ? undefined : cleaned;
}

function dropKeys(text: string, depth: number): Cleaned {
  const dropped: string[] = [];
  const withoutEncoded = replaceEncodedKeys(dropPem(text, dropped), (decoded) =>
    decoded !== undefined && depth === 0 ? undefined : dropEncoded(decoded, depth, dropped),
  );
  const clean = mayHoldMember(withoutEncoded)
    ? dropMembers(dropPercentMembers(withoutEncoded, dropped), dropped)
    : withoutEncoded;
  const removed = (name: string): string => {
    dropped.push(`JWK ${name}`);
    return removedMark;
  };
  return { text: replacePrintedMembers(clean, removed), dropped };
}

/** What comes in place of base64: a message, as proxies save it, and a key set go on without what is private; anything else goes whole. */
function dropEncoded(decoded: string | undefined, depth: number, dropped: string[]): string | undefined {
  const within = decoded === undefined ? undefined : dropKeys(decoded, depth - 1);
  if (within !== undefined && decoded !== undefined && message.test(decoded)) {
    dropped.push(...within.dropped);
    return within.dropped.length === 0 ? undefined : encodeBase64(encodeUtf8(within.text));
  }
  const [first] = within?.dropped ?? ['DER'];
  if (first === undefined) return undefined;
  dropped.push(`${first.split(' ', 1)[0]} in base64`);
  return within !== undefined && isKeySet(within) ? toBase64Url(encodeUtf8(within.text)) : removedMark;
}

/** A key set of which nothing but private members was taken. */
function isKeySet({ text, dropped }: Cleaned): boolean {
  const json = parseJsonObject(text);
  return (
    json.ok &&
    Array.isArray(member(json.value, 'keys')) &&
    dropped.every((what) => what.startsWith('JWK ') && !what.endsWith('base64'))
  );
}

/** The private members of JWKs, where something shows that there are any. */
function dropMembers(text: string, dropped: string[]): string {
  const holdsSecret = /["']oct["']|\bkty[ \t]*[:=][ \t]*["']?oct\b/i.test(text);
  const isPrivate = (name: string): boolean => name !== 'k' || holdsSecret;
  const without = bareType.test(text)
    ? text.replace(bareMember, (whole, name: string, open: string) => {
        if (!isPrivate(name.toLowerCase())) return whole;
        dropped.push(`JWK ${name.toLowerCase()}`);
        return `${name}${open}${removedMark}`;
      })
    : text;
  if (!/["']kty\\*["']|["']crv\\*["']|\\"kty\\+"|"keys"/.test(without)) return without;
  const clean = without
    .replace(
      privateMember,
      (whole, quote: string, name: string, colon: string, open: string, value: string) => {
        if (value === removedMark || !isPrivate(name)) return whole;
        dropped.push(`JWK ${name}`);
        return `${quote}${name}${quote}${colon}${open}${removedMark}${open}`;
      },
    )
    .replace(escapedMember, (_whole, open: string, name: string, colon: string) => {
      dropped.push(`JWK ${name}`);
      return `${open}${name}${colon}${removedMark}`;
    });
  return dropPrimes(clean, dropped);
}

function mayHoldMember(text: string): boolean {
  // Without a sign between name and value it is none; a token has none of these.
  if (![':', '=', '%'].some((sign) => text.includes(sign))) return false;
  return (
    /%22(?:d|p|q|dp|dq|qi|k)%22/i.test(text) ||
    /["'](?:d|p|q|dp|dq|qi|oth|k)\\*["']\s*:/.test(text) ||
    bareType.test(text)
  );
}

function dropPercentMembers(text: string, dropped: string[]): string {
  if (!/%22(?:kty|crv)%22/i.test(text)) return text;
  return text.replace(percentMember, (_whole, open: string) => {
    dropped.push(`JWK ${/%22(\w+)%22/.exec(open)?.[1] ?? 'd'}`);
    return `${open}${removedMark}`;
  });
}

/** The other primes of an RSA key: an array of objects. */
function dropPrimes(text: string, dropped: string[]): string {
  return text.replace(/("oth"\s*:\s*)\[[^\]]{8,}(?:\]|$)/g, (_whole, name: string) => {
    dropped.push('JWK oth');
    return `${name}"${removedMark}"`;
  });
}

/** Cuts each block from its BEGIN line to its END line; one without an end is cut where key text ends. */
function dropPem(text: string, dropped: string[]): string {
  let clean = '';
  let from = 0;
  for (const match of text.matchAll(pemBegin)) {
    if (match.index < from) continue;
    const label = (match[1] ?? 'PRIVATE KEY').replace(/\+|%20/g, ' ');
    const begin = match.index + match[0].length;
    const nextBegin = text.indexOf('-----BEGIN', begin);
    const end = text.slice(begin, nextBegin < 0 ? text.length : nextBegin).search(pemEnd);
    const bodyEnd = end < 0 ? endOfCutPem(text, begin) : begin + end;
    const body = text.slice(begin, bodyEnd);
    if (body.includes(removedMark) || text.startsWith(removedMark, bodyEnd)) continue;
    // Whether line breaks were real or written as \n is itself evidence: the first break is kept as it was.
    const lineBreak = /^(?:\\n|\\r\\n|\r?\n|(?:%0D)?%0A)/i.exec(body)?.[0] ?? '';
    clean += `${text.slice(from, begin)}${lineBreak}${removedMark}${lineBreak}`;
    from = bodyEnd;
    dropped.push(`PEM ${label}`);
  }
  return dropEndsOfPem(clean + text.slice(from), dropped);
}

/** The blocks whose first lines are missing. */
function dropEndsOfPem(text: string, dropped: string[]): string {
  let clean = '';
  let from = 0;
  for (const match of text.matchAll(pemEnd)) {
    const start = startOfCutPem(text.slice(from), match.index - from);
    if (start === undefined) continue;
    const body = text.slice(from + start, match.index);
    clean += `${text.slice(from, from + start)}${removedMark}${/\r?\n[^\n]{0,100}$|\\{1,4}[nr]$/.exec(body)?.[0] ?? ''}`;
    from = match.index;
    dropped.push(`PEM ${(match[1] ?? '').replace(/\+|%20/g, ' ')}`);
  }
  return clean + text.slice(from);
}
