import { listed } from '../import/imported.ts';
import { isPostman } from '../import/read-postman.ts';
import { flattenedPemIn } from '../key-set/flattened-pem.ts';
import { type FollowedScript, followAssignments } from '../request/follow-assignments.ts';
import { printedPairs } from '../request/printed/printed-pairs.ts';
import type { CaseText } from './case.ts';
import { withEarlierRequest, withoutFetches, withoutSettings } from './earlier-request.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { recogniseCertificates } from './recognise-certificates.ts';
import { recogniseDiscovery } from './recognise-discovery.ts';
import { recogniseHar } from './recognise-har.ts';
import { recogniseImported } from './recognise-imported.ts';
import { recogniseKeys } from './recognise-keys.ts';
import { recogniseLog } from './recognise-log.ts';
import { withPushedAnswers } from './recognise-pushed.ts';
import { recogniseRedirect } from './recognise-redirect.ts';
import { recogniseRequest, recogniseUnreadCode } from './recognise-request.ts';
import { recogniseResponse } from './recognise-response.ts';
import {
  isNothingButToken,
  recogniseDecoded,
  recogniseToken,
  recogniseTokensIn,
  tokenPiece,
} from './recognise-token.ts';
import type { RecognisedPiece } from './recognised-piece.ts';
import { splitLog } from './split-log.ts';
import { splitMessage } from './split-message.ts';
import { splitPaste } from './split-paste.ts';
import { splitSections } from './split-sections.ts';
import { unwrapPaste } from './unwrap-paste.ts';

export interface Recognition {
  readonly pieces: readonly RecognisedPiece[];
  /** What could not be used and why, one sentence each. */
  readonly notices: readonly string[];
  readonly droppedPrivateKeys: readonly string[];
}

/**
 * Says what a paste is, piece by piece: several can stand in one text, such as a command and its answer. Files read at once are
 * several texts. Never fails.
 */
export function recognisePaste(pasted: string | readonly string[]): Recognition {
  const cleaned = (typeof pasted === 'string' ? [pasted] : pasted).map(unwrapPaste).map(dropPrivateKeys);
  const [alone] = cleaned;
  if (cleaned.length === 1 && alone !== undefined && isNothingButToken(alone.text))
    return { pieces: [tokenPiece(alone.text)], notices: [], droppedPrivateKeys: alone.dropped };
  const texts = withPostmanTogether(cleaned.flatMap(({ text }) => sectionsOf(text)));
  const files = texts.map(
    (text) => recogniseImported(text) ?? { pieces: [], droppedPrivateKeys: [], rest: text },
  );
  const followed = files.map(({ rest }) => followAssignments(rest));
  const found = withoutSettings(
    withoutFetches(
      files.flatMap((file, at) => [
        ...file.pieces,
        ...splitPaste(followed[at]?.text ?? file.rest)
          .flatMap(splitFurther)
          .flatMap(splitLog)
          .flatMap(recogniseOne),
      ]),
    ),
  );
  // Files have no order in time.
  const pieces = oneEach(withPushedAnswers(cleaned.length === 1 ? withEarlierRequest(found) : found));
  return {
    pieces,
    notices: [
      ...new Set([...followed.flatMap(followedNotice), ...pieces.flatMap(({ notices = [] }) => notices)]),
    ],
    droppedPrivateKeys: [
      ...cleaned.flatMap(({ dropped }) => dropped),
      ...files.flatMap(({ droppedPrivateKeys }) => droppedPrivateKeys),
    ],
  };
}

/** What was parted from a message is looked at anew: a list stands in it, or a token. */
function splitFurther(text: string): readonly string[] {
  const parts = splitMessage(text);
  return parts.length < 2 ? parts : parts.flatMap(splitPaste);
}

/** An empty line of Windows above the next heading leaves a carriage return alone, which would hold the line end of a body. */
function sectionsOf(text: string): readonly string[] {
  const sections = splitSections(text).flatMap((section) =>
    isPostman(section) || /^\s{0,80}(?:[{[]|-----BEGIN |<[!h])/.test(section)
      ? splitMessage(section)
      : [section],
  );
  return sections.length < 2 ? sections : sections.map((section) => section.replace(/\n\r$/, '\n'));
}

function followedNotice(followed: FollowedScript | undefined): readonly string[] {
  if (followed === undefined) return [];
  const were = followed.names.length === 1 ? 'was' : 'were';
  return [`${listed(followed.names)} ${were} filled in from the lines above the command.`];
}

/** A collection and its environment are two files, and one thing. */
function withPostmanTogether(texts: readonly string[]): readonly string[] {
  const together = texts.filter(isPostman);
  if (together.length < 2) return texts;
  return [together.join('\n'), ...texts.filter((text) => !isPostman(text))];
}

/**
 * A later piece for the same field would overwrite the earlier: the last answer and the first of the rest count; a token alone
 * takes the place of no answer. A second, different key set is the other one: an older one, or that of another environment or instance.
 */
function oneEach(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const filled = new Map<CaseText, RecognisedPiece>();
  const unused: RecognisedPiece[] = [];
  for (const piece of pieces) {
    if (piece.field === undefined) unused.push(piece);
    else if (!filled.has(piece.field) || (piece.field === 'response' && piece.kind !== 'id_token'))
      filled.set(piece.field, withAnswerBefore(piece, filled.get(piece.field)));
    else if (
      piece.field === 'jwks' &&
      !filled.has('other_jwks') &&
      piece.text.trim() !== filled.get('jwks')?.text.trim()
    )
      filled.set('other_jwks', asOtherKeySet(piece));
  }
  return [...filled.values(), ...unused];
}

/** A later answer takes the place of an earlier one; that there was one is said. */
function withAnswerBefore(piece: RecognisedPiece, before: RecognisedPiece | undefined): RecognisedPiece {
  if (before === undefined || before.kind === 'id_token' || before.text.trim() === piece.text.trim())
    return piece;
  return { ...piece, notices: [...(piece.notices ?? []), answerBefore] };
}

const answerBefore =
  'Another answer stands above it in this paste: the last one counts. To judge by the other, paste that by itself.';

function asOtherKeySet(piece: RecognisedPiece): RecognisedPiece {
  return {
    ...piece,
    field: 'other_jwks',
    summary: piece.summary.replace('fills the key set', 'fills the other key set, to compare with'),
  };
}

function recogniseOne(text: string): readonly RecognisedPiece[] {
  const trimmed = text.trim();
  if (trimmed === '' || isLabel(trimmed)) return [];
  return (
    recogniseToken(trimmed) ??
    recogniseDecoded(trimmed) ??
    recogniseHar(trimmed) ??
    recogniseCertificates(text) ??
    recogniseKeysBesidePrint(text) ??
    recogniseKeys(text) ??
    recogniseDiscovery(text) ??
    recogniseRedirect(text) ??
    recogniseLog(text) ??
    recogniseRequest(text) ??
    recogniseUnreadCode(text) ??
    recogniseResponse(text) ??
    recogniseTokensIn(text) ?? [
      {
        kind: 'unknown',
        text,
        summary: 'This text is none of the things that can be read here. Nothing was changed.',
        ...flattenedKeyNotice(text),
      },
    ]
  );
}

/** A key set below the parameters that a program printed: no part of the one belongs to the other. */
function recogniseKeysBesidePrint(text: string): readonly RecognisedPiece[] | undefined {
  const printed = printedPairs(text);
  if (printed === undefined) return undefined;
  // Of a print in PHP the brackets stand around it.
  const below = text.slice(printed.end).replace(/^[\s)\]}]{1,20}/, '');
  const above = text
    .slice(0, printed.start)
    .replace(/\barray(?::\d{1,4}|\(\d{1,4}\))?\s{0,4}(?:[({]\s{0,9})?$/i, '');
  const keys = recogniseKeys(below) ?? recogniseKeys(above);
  const request = keys && (recogniseLog(text) ?? recogniseRequest(text));
  return request && [...request, ...keys];
}

function flattenedKeyNotice(text: string): Pick<RecognisedPiece, 'notices'> {
  const certainty = flattenedPemIn(text);
  if (certainty === undefined) return {};
  const notice =
    certainty === 'proof'
      ? 'The private key in it has no line breaks: a program cannot read it so.'
      : 'The private key in it has the two characters \\n for its line breaks: some programs that load it make line breaks of them, others cannot read it.';
  return { notices: [notice] };
}

/** What proxies and people write above a message or between two, comments of a script among them: it holds nothing. */
function isLabel(text: string): boolean {
  if (/^(?:#[^\n]{0,200}(?:\n\s{0,20}|$)){1,20}$/.test(text) && !/eyJ|=|https?:/.test(text)) return true;
  return /^[\W_]{0,100}(?:(?:raw |http |the ){0,5}(?:request|response|answer|output|result)s?)?[\W_]{0,100}$/i.test(
    text,
  );
}
