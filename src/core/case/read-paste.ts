import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
import { type RecognisedPiece, type Recognition, recognisePaste } from './recognise.ts';

/** A piece with what it puts into the fields of the form. */
export interface ReadPiece extends RecognisedPiece {
  readonly fields?: RequestFields | undefined;
}

/** All that a paste comes to, so that nothing is left to parse. */
export interface PasteReading extends Recognition {
  readonly pieces: readonly ReadPiece[];
}

/** Recognises a paste and reads the request in it. Never fails. */
export function readPaste(text: string): PasteReading {
  const { pieces, ...rest } = recognisePaste(text);
  return {
    ...rest,
    pieces: pieces.map((piece) =>
      piece.field === 'request' ? { ...piece, fields: requestFieldsOf(piece.text) } : piece,
    ),
  };
}
