import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
import { decodeLink, toCase } from '../share/share-link.ts';
import { fileTitle } from '../support-file/markdown.ts';
import type { Case } from './case.ts';
import { caseInPaste } from './case-file.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { type Recognition, recognisePaste } from './recognise.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** A piece with what it puts into the fields of the form. */
export interface ReadPiece extends RecognisedPiece {
  readonly fields?: RequestFields | undefined;
}

/** All that a paste comes to, so that nothing is left to parse. */
export interface PasteReading extends Recognition {
  readonly pieces: readonly ReadPiece[];
  /** The paste is a whole case: it takes the place of the one at hand. */
  readonly whole?: Case | undefined;
}

/**
 * Recognises a paste, or the texts of several files, and reads the request in it. A case file and a link of this page stand by
 * themselves. Never fails.
 */
export function readPaste(pasted: string | readonly string[]): PasteReading {
  const texts = typeof pasted === 'string' ? [pasted] : pasted;
  const alone = texts.map((text) => readCaseFile(text) ?? readLink(text) ?? readReport(text));
  const at = alone.findIndex((reading) => reading?.whole !== undefined);
  const whole = alone[at];
  if (whole !== undefined) return withOthersUnread(whole, texts, at);
  // One of which nothing can be used leaves the others to be read.
  const unusable = alone.filter((reading) => reading !== undefined);
  const others = texts.filter((_text, other) => alone[other] === undefined);
  const readings = [...(others.length === 0 ? [] : [readPieces(others)]), ...unusable];
  return {
    pieces: readings.flatMap(({ pieces }) => pieces),
    notices: readings.flatMap(({ notices }) => notices),
    droppedPrivateKeys: readings.flatMap(({ droppedPrivateKeys }) => droppedPrivateKeys),
  };
}

function withOthersUnread(reading: PasteReading, texts: readonly string[], at: number): PasteReading {
  if (texts.length === 1) return reading;
  const notice = 'The other files were not read: a case file stands by itself. Add them after it.';
  const dropped = texts.flatMap((text, other) => (other === at ? [] : dropPrivateKeys(text).dropped));
  return {
    ...reading,
    notices: [notice],
    droppedPrivateKeys: [...reading.droppedPrivateKeys, ...dropped],
  };
}

function readCaseFile(text: string): PasteReading | undefined {
  if (caseInPaste(text) === undefined) return undefined;
  const { text: clean, dropped } = dropPrivateKeys(text);
  const summary = 'A case file: it stands here in place of what was there. Add your own evidence to it.';
  return {
    pieces: [{ kind: 'case_file', text: clean, summary }],
    whole: caseInPaste(clean),
    notices: [],
    droppedPrivateKeys: dropped,
  };
}

const linkFragment = /#(s\d{1,4}\.[\w%-]{1,70000})/;
const itsAddress = /https?:\/\/[^\s#]{1,500}$/;

/** A link of this page that was pasted instead of opened, alone or in the message that brought it. */
function readLink(text: string): PasteReading | undefined {
  const found = linkFragment.exec(text);
  if (found === null) return undefined;
  const [hash, fragment = ''] = found;
  const [address] = itsAddress.exec(text.slice(Math.max(0, found.index - 600), found.index)) ?? [];
  const link = decodeLink(fragment);
  if (address === undefined || link === undefined) return undefined;
  if (!link.ok)
    return nothingUsed(
      link.failure.kind === 'newer-version'
        ? 'A link of a newer version of this page. Load the page again to get it, then paste the link again.'
        : 'A link of this page, and it is damaged: part of it was cut or changed on its way.',
      text,
    );
  const { pieces, droppedPrivateKeys } = recognisePaste(text.replace(address + hash, ''));
  // The request itself tells more than a link to it.
  if (pieces.some(({ field }) => field === 'request')) return undefined;
  const removed =
    link.value.assertion === undefined
      ? ''
      : ' The signature of the assertion was taken off before sharing, so it cannot be verified here.';
  const summary = `A link of this page: what it holds stands here in place of what was there.${removed}`;
  const notice = 'What stands beside the link was not read. Paste it after the link.';
  return {
    pieces: [{ kind: 'case_file', text: address + hash, summary }],
    whole: toCase(link.value),
    notices: pieces.some(({ field }) => field !== undefined) ? [notice] : [],
    droppedPrivateKeys,
  };
}

const titleInText = new RegExp(`^(?:# )?${fileTitle}$`, 'm');

/** The file for support in words: pieces of it would be found, and not what it was made of. */
function readReport(text: string): PasteReading | undefined {
  if (!titleInText.test(text)) return undefined;
  return nothingUsed(
    'A file for support in words, made to be read. What opens here is its case file (JSON), or a link: ask for one of them.',
    text,
  );
}

function nothingUsed(summary: string, text: string): PasteReading {
  const { text: clean, dropped } = dropPrivateKeys(text);
  return {
    pieces: [{ kind: 'unknown', text: clean, summary }],
    notices: [],
    droppedPrivateKeys: dropped,
  };
}

function readPieces(texts: readonly string[]): PasteReading {
  const { pieces, ...rest } = recognisePaste(texts);
  return {
    ...rest,
    pieces: pieces.map((piece) =>
      piece.field === 'request' ? { ...piece, fields: requestFieldsOf(piece.text) } : piece,
    ),
  };
}
