import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
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

/** Recognises a paste, or the texts of several files, and reads the request in it. A case file stands by itself. Never fails. */
export function readPaste(pasted: string | readonly string[]): PasteReading {
  const texts = typeof pasted === 'string' ? [pasted] : pasted;
  for (const [at, text] of texts.entries()) {
    const reading = readCaseFile(text);
    if (reading !== undefined) return withOthersUnread(reading, texts, at);
  }
  return readPieces(texts);
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

function readPieces(texts: readonly string[]): PasteReading {
  const { pieces, ...rest } = recognisePaste(texts);
  return {
    ...rest,
    pieces: pieces.map((piece) =>
      piece.field === 'request' ? { ...piece, fields: requestFieldsOf(piece.text) } : piece,
    ),
  };
}
