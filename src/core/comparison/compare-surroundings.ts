import { describeDuration, toUtc } from '../assertion/describe-time.ts';
import type { Moment, Subject } from '../case/subject.ts';
import type { ServerMetadata } from '../discovery/server-metadata.ts';
import { memberRow } from './compare-token.ts';
import type { ComparedRow, Sides } from './comparison.ts';
import { entriesOfObject } from './json-meaning.ts';
import { type Frame, pairUp, wholeRow } from './rows.ts';
import { showOne } from './shown-value.ts';

/** What stands around the request: the moment of judging, the registration, certificates, metadata, the request before. */
export function compareSurroundings(frame: Frame, { before, after }: Sides<Subject>): readonly ComparedRow[] {
  const unsure = { ...frame, told: { before: false, after: false } };
  return [
    momentRow(frame, { before: before.now, after: after.now }),
    ...wholeRow(unsure, 'registered client_id', {
      before: before.registration?.client_id,
      after: after.registration?.client_id,
    }),
    ...wholeRow(unsure, 'registered redirect_uri', {
      before: before.registration?.redirect_uris?.join(' '),
      after: after.registration?.redirect_uris?.join(' '),
    }),
    ...wholeRow(unsure, 'registered jwks_uri', {
      before: before.registration?.jwks_uri,
      after: after.registration?.jwks_uri,
    }),
    ...certificateRow(unsure, { before, after }),
    ...textRow(unsure, 'previous request', {
      before: before.previousRequest?.text,
      after: after.previousRequest?.text,
    }),
    ...metadataRows(unsure, { before: metadataOf(before), after: metadataOf(after) }),
  ];
}

const clockWords: Readonly<Record<Moment['source'], string>> = {
  given: 'set by hand',
  'response-date': 'Date of the response',
  clock: "this machine's clock",
};

/** Every case has its own moment: how far apart they are is all that counts. */
function momentRow({ group }: Frame, { before, after }: Sides<Moment>): ComparedRow {
  const words = ({ seconds, source }: Moment): string =>
    `${toUtc(seconds) ?? String(seconds)} (${clockWords[source]})`;
  const apart = after.seconds - before.seconds;
  return {
    group,
    name: 'as of',
    kind: apart === 0 ? 'same' : 'changed',
    before: showOne(words(before)),
    after: showOne(words(after)),
    difference: apart === 0 ? undefined : `${describeDuration(apart)} ${apart > 0 ? 'later' : 'earlier'}`,
    fresh: {
      per: 'request',
      source: 'RFC 7519 §4.1.4',
      reused: apart === 0 ? 'allowed' : undefined,
      words: 'Each case is judged at its own moment; ages are counted to it.',
    },
  };
}

/** Long texts of several lines: whether they are the same, white space aside, is all that can be said of them in a row. */
function textRow(
  frame: Frame,
  name: string,
  { before, after }: Sides<string | undefined>,
): readonly ComparedRow[] {
  const words = (text: string | undefined): string | undefined =>
    text === undefined || text === '' ? undefined : `${text.trim().length} characters`;
  const plain = (text: string | undefined): string | undefined => text?.replace(/\s+/g, '');
  return wholeRow(frame, name, { before: words(before), after: words(after) }).map((row) => {
    if (row.kind !== 'same' && row.kind !== 'changed') return row;
    if (before === after) return { ...row, kind: 'same' };
    return plain(before) === plain(after)
      ? { ...row, kind: 'rewritten', difference: 'white space only' }
      : { ...row, kind: 'changed', difference: 'another text' };
  });
}

/** Certificates are the same when their fingerprints are; a text in which none could be read is compared as a text. */
function certificateRow(frame: Frame, { before, after }: Sides<Subject>): readonly ComparedRow[] {
  const chains = { before: chainOf(before), after: chainOf(after) };
  return chains.before === undefined || chains.after === undefined
    ? textRow(frame, 'certificates', { before: before.certificates, after: after.certificates })
    : wholeRow(frame, 'certificates', chains);
}

function chainOf({ verification }: Subject): string | undefined {
  const certificates = verification?.certificates?.certificates ?? [];
  if (certificates.length === 0) return undefined;
  return certificates
    .map(
      ({ commonName, subject, fingerprint }) =>
        `${commonName ?? subject} (fingerprint ${fingerprint.slice(0, 16)}…)`,
    )
    .join(', ');
}

function metadataOf({ discovery }: Subject): ServerMetadata | undefined {
  return discovery?.ok === true ? discovery.value : undefined;
}

function metadataRows(
  frame: Frame,
  { before, after }: Sides<ServerMetadata | undefined>,
): readonly ComparedRow[] {
  if (before === undefined || after === undefined)
    return wholeRow(frame, 'discovery document', { before: before?.issuer, after: after?.issuer });
  const entries = (metadata: ServerMetadata) =>
    entriesOfObject(
      Object.fromEntries(
        Object.entries(metadata).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
    );
  const told = { ...frame, told: { before: true, after: true } };
  return pairUp({ before: entries(before), after: entries(after) }, ({ name }) => name).map((pair) =>
    memberRow(told, 'discovery ', pair),
  );
}
