import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
import type { Case } from './case.ts';
import { caseInPaste } from './case-file.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { type RecognisedPiece, type Recognition, recognisePaste } from './recognise.ts';

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

/** Recognises a paste and reads the request in it. Never fails. */
export function readPaste(text: string): PasteReading {
  return readCaseFile(text) ?? readPieces(text);
}

function readCaseFile(text: string): PasteReading | undefined {
  if (caseInPaste(text) === undefined) return undefined;
  const { text: clean, dropped } = dropPrivateKeys(text);
  const summary = 'A case file: it stands here in place of what was there. Add your own evidence to it.';
  return {
    pieces: [{ kind: 'case_file', text: clean, summary }],
    whole: caseInPaste(clean),
    droppedPrivateKeys: dropped,
  };
}

function readPieces(text: string): PasteReading {
  const { pieces, ...rest } = recognisePaste(text);
  return {
    ...rest,
    pieces: pieces.map((piece) =>
      piece.field === 'request' ? { ...piece, fields: requestFieldsOf(piece.text) } : piece,
    ),
  };
}
