import type { ParsedResponse } from '../response/parsed-response.ts';
import { memberRow } from './compare-token.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { entriesOfObject, type JsonEntry } from './json-meaning.ts';
import { type Frame, pairUp, toRow, wholeRow } from './rows.ts';

/** What came back: status, kind, the headers that say something, and the members of the JSON. */
export function compareAnswers(
  frame: Frame,
  { before, after }: Sides<ParsedResponse | undefined>,
): readonly ComparedRow[] {
  if (before === undefined || after === undefined)
    return wholeRow(frame, 'the whole answer', {
      before: before && answerLine(before),
      after: after && answerLine(after),
    });
  const madeOnce = before.text.trim() === after.text.trim();
  const unsure = { ...frame, madeOnce, told: { before: false, after: false } };
  const whole = { ...frame, madeOnce, told: { before: !before.truncated, after: !after.truncated } };
  return [
    ...wholeRow(unsure, 'status', { before: before.status?.toString(), after: after.status?.toString() }),
    ...wholeRow(frame, 'kind', { before: before.kind, after: after.kind }),
    ...pairUp({ before: headersOf(before), after: headersOf(after) }, ([name]) => name).map(
      ({ name, before: one, after: other }) =>
        toRow(unsure, { name: `headers.${name}`, before: one?.[1], after: other?.[1] }),
    ),
    ...pairUp({ before: membersOf(before), after: membersOf(after) }, ({ name }) => name).map((pair) =>
      memberRow(whole, '', pair),
    ),
    ...textRow(frame, { before, after }),
  ];
}

/** The status and the error, in a line: `401 invalid_client`. */
function answerLine({ status, error, kind }: ParsedResponse): string {
  return [status, error].filter((word) => word !== undefined).join(' ') || `an answer (${kind})`;
}

/** Headers of an answer that bear on the request; the rest belongs to the connection. */
const telling = [
  'content-type',
  'dpop-nonce',
  'www-authenticate',
  'location',
  'retry-after',
  'server',
  'via',
];

function headersOf({ headers }: ParsedResponse): readonly (readonly [string, string])[] {
  return headers
    .map(({ name, value }) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name]) => telling.includes(name));
}

function membersOf({ json }: ParsedResponse): readonly JsonEntry[] {
  return json === undefined ? [] : entriesOfObject(json);
}

/** A body without JSON is compared as a text, white space aside; a token in it is masked. */
function textRow(frame: Frame, { before, after }: Sides<ParsedResponse>): readonly ComparedRow[] {
  if (before.json !== undefined && after.json !== undefined) return [];
  const text = ({ json, body }: ParsedResponse): string | undefined =>
    json !== undefined || body.trim() === '' ? undefined : body.trim().replace(/\s+/g, ' ');
  const secret = before.kind === 'jwt' || after.kind === 'jwt';
  const bodies = { before: text(before), after: text(after) };
  return bodies.before === undefined && bodies.after === undefined
    ? []
    : [toRow(frame, { name: 'body', ...bodies, secret })];
}
