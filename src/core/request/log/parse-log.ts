import { isJsonObject } from '../../assertion/json-text.ts';
import type { Span } from '../../case/case.ts';
import { isParameterName } from '../parameters.ts';
import { parseForm } from '../parse-form.ts';
import { parseHttp } from '../parse-http.ts';
import { printedPairs } from '../printed/printed-pairs.ts';
import { encodedPairs } from '../printed/read-printed.ts';
import { findFormBody } from '../program-output/find-form-body.ts';
import { type WireRequest, withoutPlaces } from '../wire-request.ts';
import { writeForm } from '../write-form.ts';
import { type LogValue, logLines, logMembers, looksLikeLog } from './log-lines.ts';

const addressNames = /^(?:url|uri|request_?ur[il]|endpoint|token_?(?:endpoint|url)|target|href)$/i;
const address =
  /\b(?:url|uri|endpoint|token_endpoint|target|POST)["']?\s{0,20}[:= ]\s{0,20}["']?(https?:\/\/[^\s"',\\)\]]+)/i;
/** As maps of Java, `HttpHeaders` of Spring and header lines show it. */
const namedProof =
  /\bDPoP["']?[ \t]{0,4}[:=][ \t]{0,4}["'[]{0,2}(eyJ[\w-]{1,9000}\.[\w-]{1,9000}\.[\w-]{0,2000})/gi;
/** Fewer known names than this are any record. */
const fewest = 2;

interface Form {
  readonly body: string;
  /** The log shows the values decoded. */
  readonly decoded: boolean;
}

/** The token request in the log of a program; `decoded` where the log does not show how it was encoded. */
export interface LoggedRequest extends WireRequest {
  readonly decoded: boolean;
}

/**
 * Finds the token request in a log: JSON lines (pino, zap, logback), `key=value`, nginx, Spring. Headers are not known from it, but a
 * DPoP proof that it names. `undefined` where the text is no log, or shows no request.
 */
export function parseLog(text: string): LoggedRequest | undefined {
  if (!looksLikeLog(text)) return undefined;
  const members = logMembers(text);
  const message = messageIn(members);
  if (message !== undefined)
    return { ...withoutPlaces(text, message), form: 'form-body', headersComplete: false, decoded: false };
  const plain = findShownBody(text);
  if (plain?.url !== undefined) return { ...plain, decoded: false };
  const lines = logLines(text);
  const form =
    plain === undefined ? (formIn(members) ?? lineForm(lines)) : { body: plain.body ?? '', decoded: false };
  if (form === undefined) return undefined;
  const url = urlIn(members) ?? address.exec(lines.join('\n'))?.[1];
  const dpop = members.find(
    ({ name, value }) => /^dpop$/i.test(name) && typeof value === 'string' && /^eyJ/.test(value),
  );
  const named = typeof dpop?.value === 'string' ? [{ name: 'DPoP', value: dpop.value }] : undefined;
  return {
    text,
    form: 'form-body',
    ...(url === undefined ? {} : { method: 'POST', url }),
    headers: named ?? plain?.headers ?? [],
    headersComplete: false,
    body: form.body,
    bodySpan: plain?.bodySpan,
    parameters: plain?.parameters ?? parseForm(form.body, 'body'),
    queryParameters: [],
    multipart: false,
    notes: [],
    decoded: form.decoded,
  };
}

/** A form body inside what a program prints, with the address and the proof that it names beside it. */
export function findShownBody(text: string): WireRequest | undefined {
  const plain = findFormBody(text);
  if (plain === undefined) return undefined;
  const proof = proofNear(text, plain.bodySpan ?? { start: 0, end: 0 });
  const url = plain.url === undefined ? (addressInParts(text) ?? tokenAddress(text)) : undefined;
  return {
    ...plain,
    ...(url === undefined ? {} : { method: 'POST', url }),
    headers: proof === undefined ? [] : [{ name: 'DPoP', value: proof }],
  };
}

/** The debug output of Resty, and a request of reqwest, name host and path apart. */
const parts =
  /^(?:POST|PUT) {1,4}(?<path>\/\S{0,2000}) {1,4}HTTP\/\d(?:\.\d)?[ \t]{0,4}\r?\nHOST {0,8}: (?<host>\S{1,200})|\bUrl \{ scheme: "https", [^{}\n]{0,200}host: Some\((?:Domain\()?"(?<domain>[\w.-]{1,200})"\)?\), port: (?:None|Some\((?<port>\d{1,5})\)), path: "(?<way>\/[^"\n]{0,2000})"/m;

function addressInParts(text: string): string | undefined {
  const { path, host, domain, port, way } = parts.exec(text)?.groups ?? {};
  if (host !== undefined && path !== undefined) return `https://${host}${path}`;
  if (domain === undefined || way === undefined) return undefined;
  return `https://${domain}${port === undefined ? '' : `:${port}`}${way}`;
}

const bareTokenAddress =
  /(?<=^|[\s"'`(<])https?:\/\/[\w.:-]{1,200}(?:\/[\w.~-]{1,100}){0,8}\/token(?=[\s"'`,;)>]|$)/gm;

/** By its name and its path, or the only one of this path: others may be those of the application itself. */
function tokenAddress(text: string): string | undefined {
  const found = [...text.matchAll(new RegExp(address, 'gi'))].map(([, url = '']) => url);
  const named = found.findLast((url) => /\/token\/?(?:[?#]|$)/.test(url));
  if (named !== undefined) return named;
  const [only, ...others] = new Set([...text.matchAll(bareTokenAddress)].map(([url]) => url));
  return others.length === 0 ? only : undefined;
}

/** The proof that the log names last before the body, else behind it where no other request begins. */
function proofNear(text: string, { start, end }: Span): string | undefined {
  // A parameter of a body is no header.
  const proofs = [...text.matchAll(namedProof)].filter(
    ({ index, 0: whole }) => text[index - 1] !== '&' && text[index + whole.length] !== '&',
  );
  const before = proofs.findLast(({ index }) => index < start);
  if (before !== undefined) return before[1];
  const behind = proofs.find(({ index }) => index >= end);
  return behind && /\b(?:GET|POST)\b/.test(text.slice(end, behind.index)) ? undefined : behind?.[1];
}

/** A whole message in a member: the last one that asks for a token, else the last with an assertion. */
function messageIn(members: readonly LogValue[]): WireRequest | undefined {
  const messages = members.flatMap(({ value }) =>
    typeof value === 'string' && /^(?:POST|PUT) \S{1,4000} HTTP\/\d/.test(value) ? [value] : [],
  );
  const message =
    messages.findLast((one) => /\bgrant_type=/.test(one)) ??
    messages.findLast((one) => /\bclient_assertion=/.test(one) && !/\bresponse_type=/.test(one));
  return message === undefined ? undefined : parseHttp(message);
}

function urlIn(members: readonly LogValue[]): string | undefined {
  const urls = members.flatMap(({ name, value }) =>
    typeof value === 'string' && addressNames.test(name) && /^https?:\/\/\S+$/.test(value) ? [value] : [],
  );
  return urls.find((url) => /\/token\b/.test(url)) ?? urls[0];
}

/** A form body in a member, or an object whose members are parameters: the last one, as the log goes on in time. */
function formIn(members: readonly LogValue[]): Form | undefined {
  const forms = members.flatMap(({ value }): readonly Form[] => {
    if (typeof value === 'string' && /^[\w.%-]{1,60}=[^\s]*&/.test(value))
      return isForm(parseForm(value, 'body').map(({ name }) => name))
        ? [{ body: value, decoded: false }]
        : [];
    if (typeof value === 'string') return [printedForm(value)].filter((form) => form !== undefined);
    if (!isJsonObject(value) || !isForm(Object.keys(value))) return [];
    const pairs = Object.entries(value).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    );
    return [{ body: writeForm(pairs), decoded: true }];
  });
  return forms.at(-1);
}

function lineForm(lines: readonly string[]): Form | undefined {
  for (const line of lines.toReversed()) {
    const plain = findFormBody(line);
    if (plain?.body !== undefined) return { body: plain.body, decoded: false };
    const printed = printedForm(line);
    if (printed !== undefined) return printed;
  }
  // An object may stand on several lines.
  return printedForm(lines.join('\n'));
}

function printedForm(text: string): Form | undefined {
  const printed = printedPairs(text);
  return printed && { body: encodedPairs(printed), decoded: true };
}

function isForm(names: readonly string[]): boolean {
  return (
    (names.includes('grant_type') || names.includes('client_assertion')) &&
    names.filter(isParameterName).length >= fewest
  );
}
