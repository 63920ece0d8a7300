import { omitted } from '../../import/imported.ts';
import { parseForm } from '../parse-form.ts';
import type { WireRequest } from '../wire-request.ts';
import { writeForm } from '../write-form.ts';
import { type PrintedPairs, printedPairs } from './printed-pairs.ts';

const labelled =
  /\b(?:url|uri|endpoint|token_?(?:endpoint|url)|target|POST)["']?\s{0,4}(?:[:=,]|=>)?\s{0,4}["'`<]?(https?:\/\/[^\s"'`,\\)\]<>]{1,2000})/gi;
const alone = /(?:^|\s)["'`]?(https?:\/\/[^\s"'`,\\)\]<>]{1,2000}\/token)(?=["'`,]?(?:\s|$))/;
const proof =
  /\bdpop["'\]]{0,2}\s{0,4}(?::|=>|=|,)\s{0,4}\[?["']?(eyJ[\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,2000})/i;

/** The code that sends them may add more. A trace of calls has a blank in front of the bracket. */
const sends = /\.(?:post|request|send|exchange)\w{0,12}!?\(|\b(?:fetch|POST)\(/;

/** The token request of which a program printed the parameters, with the address and the proof that stand beside them. */
export function readPrinted(text: string): WireRequest | undefined {
  const printed = printedPairs(text);
  if (printed === undefined) return undefined;
  const beside = besidePrinted(text, printed);
  const url = [...beside.matchAll(labelled)].at(-1)?.[1] ?? alone.exec(beside)?.[1];
  const dpop = proof.exec(beside)?.[1];
  const body = encodedPairs(printed);
  const names = new Set(printed.pairs.map(([name]) => name));
  const hidden = printed.pairs.flatMap(([name, value]) => (value === undefined ? [name] : []));
  return {
    text,
    form: 'parameters',
    ...(url === undefined ? {} : { method: 'POST', url }),
    headers: dpop === undefined ? [] : [{ name: 'DPoP', value: dpop }],
    headersComplete: false,
    body,
    parameters: parseForm(body, 'body').map(({ span: _span, ...parameter }) => parameter),
    queryParameters: [],
    multipart: false,
    notes: [],
    // A value or two that somebody asks about are no whole request.
    partial: names.size < 3 || !(names.has('grant_type') || names.has('code')) || sends.test(beside),
    ...(hidden.length === 0 ? {} : { hidden }),
  };
}

/** A form of the values; what the print hides is `<omitted: name>`. */
export function encodedPairs({ pairs }: PrintedPairs): string {
  return writeForm(pairs.map(([name, value]) => [name, value ?? omitted(name)]));
}

/** What stands around the object: it may tell the address, the proof and the answer. */
export function besidePrinted(text: string, { start, end }: PrintedPairs): string {
  return `${text.slice(0, start)}\n${text.slice(end)}`;
}
