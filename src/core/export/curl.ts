import { formEncode, toWellFormed } from '../request/parse-form.ts';
import type { WireRequest } from '../request/wire-request.ts';
import { curlHeader, formWord, unreserved } from './form-words.ts';
import { variableOfHeader, variableOfParameter } from './secret-variables.ts';

/** What a command is made from: decoded values, in order. */
export interface CurlInput {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly CurlValue[];
  readonly parameters: readonly CurlValue[];
}

export interface CurlValue {
  readonly name: string;
  readonly value: string;
  /** The shell variable that stands in place of the value, whatever the options say. */
  readonly variable?: string | undefined;
}

export interface CurlOptions {
  /** Secrets become `"$CODE"` and the like, with a line for each to fill in. */
  readonly secretsAsVariables: boolean;
}

/** Characters that every POSIX shell leaves alone outside quotes. */
const plain = /^[A-Za-z0-9_./:@%+,-]+$/;

/** A word for a POSIX shell: single quotes, a quote inside written as `'\''`. */
export function quotePosix(text: string): string {
  return plain.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A curl command that sends exactly these values from bash, zsh, dash or any POSIX shell. Values that need no escape go by
 * `-d`, others by `--data-urlencode`; those that no quoting carries safely (control characters, which interactive shells
 * eat) are percent-encoded here and go by `-d`.
 */
export function toCurl(input: CurlInput, { secretsAsVariables }: CurlOptions): string {
  const variables: string[] = [];
  const lines = [`curl -i ${globOption(input.url)}-X ${quotePosix(input.method)} ${quoteUrl(input.url)}`];
  const variableFor = (given: CurlValue, nameOf: typeof variableOfParameter): string | undefined => {
    const variable = given.variable ?? (secretsAsVariables ? nameOf(given.name) : undefined);
    if (variable !== undefined) variables.push(variable);
    return variable;
  };
  for (const header of input.headers)
    lines.push(`-H ${headerWord(header, variableFor(header, variableOfHeader))}`);
  for (const parameter of input.parameters)
    lines.push(parameterWord(parameter, variableFor(parameter, variableOfParameter)));
  const command = lines.join(' \\\n  ');
  const preamble = variables.map((name) => `${name}='…'`);
  return preamble.length === 0 ? command : `${preamble.join('\n')}\n\n${command}`;
}

function quoteUrl(url: string): string {
  return `'${url.replaceAll("'", '%27')}'`;
}

/** Brackets and braces in an address are ranges to curl, unless it is told otherwise. */
export function globOption(url: string): '' | '-g ' {
  return /[[\]{}]/.test(url) ? '-g ' : '';
}

function headerWord({ name, value }: CurlValue, variable: string | undefined): string {
  if (variable !== undefined) {
    // A backtick is allowed in a name, and would begin a command within double quotes.
    return unreserved.test(name) ? `"${name}: $${variable}"` : `${quotePosix(`${name}: `)}"$${variable}"`;
  }
  return quotePosix(curlHeader(name, value));
}

function parameterWord({ name, value }: CurlValue, variable: string | undefined): string {
  const safeName = formWord(name);
  if (variable !== undefined) return `--data-urlencode "${safeName}=$${variable}"`;
  if (unreserved.test(value)) return `-d ${quotePosix(`${safeName}=${value}`)}`;
  return needsOwnEncoding(value)
    ? `-d ${quotePosix(`${safeName}=${formEncode(value)}`)}`
    : `--data-urlencode ${quotePosix(`${safeName}=${value}`)}`;
}

/** Control characters and lone surrogates do not survive a terminal or an argument list. */
function needsOwnEncoding(value: string): boolean {
  return /\p{Cc}|\ufeff/u.test(value) || value !== toWellFormed(value);
}

/** Headers that a client sets by itself, or that belong to one connection (RFC 9110 §7.6.1): some clients refuse to send them. */
const leftOut = new Set([
  'content-length',
  'host',
  'content-type',
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'http2-settings',
  'accept-encoding',
  'transfer-encoding',
  'expect',
]);

/** The command's input from a request as read; `tokenEndpoint` stands in where the paste had no URL. */
export function toCurlInput(
  request: WireRequest | undefined,
  tokenEndpoint: string,
  dpop: string | undefined,
): CurlInput {
  const headers = (request?.headers ?? []).filter(
    ({ name }) => !leftOut.has(name.toLowerCase()) && name.toLowerCase() !== 'dpop',
  );
  return {
    url: request?.url ?? tokenEndpoint,
    method: 'POST',
    headers: [
      ...(dpop === undefined ? [] : [{ name: 'DPoP', value: dpop }]),
      ...headers.map(({ name, value }) => ({ name, value })),
    ],
    parameters: (request?.parameters ?? []).map(({ name, value }) => ({ name, value })),
  };
}
