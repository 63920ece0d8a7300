import { tokensInText } from '../assertion/tokens-in-text.ts';
import { addressInField, idInField, loginInField } from './address-in-field.ts';
import type { Case, CaseText, Registration } from './case.ts';
import { requestInField } from './request-in-field.ts';
import { saysNothing } from './says-nothing.ts';
import { valueInField } from './value-in-field.ts';

/** Longer texts are no value with its name. */
const longest = 100_000;
const jwt = '["\'`]?(eyJ[\\w-]{5,20000}\\.[\\w-]{1,50000}\\.[\\w-]{0,4000})(?![\\w.-])';
const sign = '["\'`]?[ \\t]{0,8}(?:=>|:=|[:=])\\s{0,8}';
const named = {
  client_assertion: new RegExp(`\\bclient[_ -]?assertion${sign}${jwt}`, 'i'),
  dpop: new RegExp(`\\bdpop${sign}${jwt}`, 'i'),
} as const;
/** What ends where a value begins: its name, the sign of a quotation, a fence. */
const opens = /(?:[:=]|=>)\s{0,8}["'`]{0,3}$|^\s{0,8}>\s{0,8}$|^\s{0,8}`{1,3}(?:[a-z]{1,10}\s)?\s{0,8}$/;
/** What a mail, a list, a table, a page, a terminal or a log has in front of it in its line. */
const inFront =
  /^\s{0,40}(?:>{1,4}|[-*•]|\d{1,4}[.:)]?|\*\*|<(?:pre|code)>|\()\s{0,4}$|[$#%>|]\s{0,4}$|\d\d:\d\d.{0,200}[-\s]$/i;
/** What ends the line behind it. */
const behind = /^(?:\.|\)|\*\*|<\/(?:pre|code)>|\s{1,4}\|)?\s{0,20}$/;
/** No letters of a token alone, which a line break may have parted from it. */
const isOther = /[^\w.\-\s]|\w\s{1,4}\w/;

/** Nothing, the signs at the end of a statement, a comment, words in the next lines; a word alone may go on with the token. */
const closes =
  /^["'`]{0,3}[,;&]{0,2}\s{0,8}\\?\s{0,20}(?:`{3}\s{0,8})?$|^["'`]?[,;]?\s{1,8}(?:\/\/|#|\()[^\n]{0,400}$|^\s{1,20}\S{1,200}[^\S\n]\S/;

/** The token in a field that holds it with what was copied: its name, code, a log, words. Else the text as it is. Linear. */
export function tokenInField(text: string, name: keyof typeof named): string {
  const trimmed = text.trim();
  // A sentence ends behind it.
  if (!/[^\w.-]/.test(trimmed))
    return /^(?:[\w-]{4,}\.){3}$/.test(trimmed.slice(0, longest)) ? trimmed.slice(0, -1) : text;
  if (text.length > longest) return text;
  const own = named[name].exec(text)?.[1];
  if (own !== undefined) return own;
  const [token, another] = tokensInText(text, 2);
  if (name === 'dpop' && /client_assertion/.test(text)) return text;
  if (token === undefined || another !== undefined) return text;
  const at = text.indexOf(token);
  const before = text.slice(0, at);
  const after = text.slice(at + token.length);
  const isOpened = opens.test(before.slice(-60)) || isCodeAround(before, after) || before.trim() === '';
  const isCopied = isOpened || isBelow(before.slice(-400).split('\n'));
  const rest = after.slice(0, 1_000);
  const isEnded = closes.test(rest) || isAbove(rest.split('\n'));
  return isCopied && isEnded && !isQuotedAlone(before, after) ? token : text;
}

/** The lines in front of it, the last of which is its own, are no part of it. */
function isBelow(lines: readonly string[]): boolean {
  const own = lines.at(-1) ?? '';
  if (own.trim() !== '') return inFront.test(own);
  return isOther.test(lines.findLast((line) => line.trim() !== '') ?? '');
}

/** The lines behind it, the first of which is its own, are no part of it. */
function isAbove([own = '', ...lines]: readonly string[]): boolean {
  const next = lines.find((line) => line.trim() !== '');
  return behind.test(own) && (next === undefined || isOther.test(next));
}

/** A list of strings, one of which is the value. */
function isCodeAround(before: string, after: string): boolean {
  return /^["'`]$/.test(before.trim()) && /^["'`][,;]/.test(after);
}

/** Quotation marks and nothing else may have been sent. */
function isQuotedAlone(before: string, after: string): boolean {
  return /^(["'])\1$/.test(before.trim() + after.trim()) || (before.trim() === '' && /^["']/.test(after));
}

/** What stands in a field without what was copied with it, in this order. */
const readers: readonly (readonly [CaseText, (text: string) => string])[] = [
  ['request', requestInField],
  ['previous_request', requestInField],
  ['authorization_request', (text) => loginInField(requestInField(text))],
  ['authorization_url', loginInField],
  ['callback', loginInField],
];

function textsAlone(given: Case): Partial<Case> {
  return Object.fromEntries(
    readers.flatMap(([name, read]) => {
      const text = given[name];
      return text === undefined ? [] : [[name, read(text)]];
    }),
  );
}

/** A case whose single values stand without what was copied with them. Beside a request they are those that it shows, and stay. */
export function withValuesAlone(given: Case): Case {
  const {
    client_assertion: assertion,
    dpop,
    parameters,
    request,
    token_endpoint: endpoint,
    expected,
  } = given;
  return {
    ...given,
    ...(endpoint === undefined ? {} : { token_endpoint: addressInField(endpoint) || undefined }),
    ...(expected === undefined ? {} : { expected: registrationAlone(expected) }),
    ...(assertion === undefined ? {} : { client_assertion: tokenGiven(assertion, 'client_assertion') }),
    ...(dpop === undefined ? {} : { dpop: tokenGiven(dpop, 'dpop') }),
    ...textsAlone(given),
    ...(parameters === undefined || request !== undefined ? {} : { parameters: valuesAlone(parameters) }),
  };
}

/** Of a registration nothing was sent; words in place of an address or an id name none. */
function registrationAlone({ client_id: id, jwks_uri: uri, ...rest }: Registration): Registration {
  const address = uri === undefined ? undefined : addressInField(uri);
  return {
    ...rest,
    ...withoutWords('client_id', id === undefined ? undefined : idInField(id)),
    ...withoutWords('jwks_uri', address),
  };
}

function withoutWords(name: 'client_id' | 'jwks_uri', text: string | undefined): Registration {
  const isWords = text === undefined || saysNothing(text) || /\S\s+\S|^[{[]/.test(text);
  return isWords ? {} : { [name]: text };
}

function valuesAlone(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, value]) => !notGiven.test(value.trim()))
      .map(([name, value]) => [name, valueAlone(name, value)]),
  );
}

/** What a person writes there, and no program. */
const notGiven = /^(?:[-–—?]|n\/a)$/i;

function tokenGiven(text: string, name: keyof typeof named): string | undefined {
  if (notGiven.test(text.trim())) return undefined;
  const token = tokenInField(text, name);
  // Each of its letters stays at its place in the field.
  return token === text ? text : text.slice(0, text.indexOf(token)).replace(/\S/g, ' ') + token;
}

function valueAlone(name: string, value: string): string {
  if (name === 'client_assertion' && /eyJ/.test(value)) return tokenInField(value, 'client_assertion');
  const isLinked = name === 'redirect_uri' && /^[<[]/.test(value);
  return isLinked ? addressInField(value) : valueInField(value, name);
}
