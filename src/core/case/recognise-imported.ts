import { importText } from '../import/import-text.ts';
import type { Imported } from '../import/imported.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

export interface RecognisedFile {
  readonly pieces: readonly RecognisedPiece[];
  readonly droppedPrivateKeys: readonly string[];
  /** What of the text is no part of the file, for others to recognise. */
  readonly rest: string;
}

/** The token call in the file of a tool, put into the fields as raw HTTP. */
export function recogniseImported(text: string): RecognisedFile | undefined {
  const imported = importText(text);
  if (imported === undefined) return undefined;
  const pieces = piecesOf(imported);
  return { pieces, droppedPrivateKeys: imported.dropped, rest: imported.rest ?? '' };
}

function piecesOf(imported: Imported): readonly RecognisedPiece[] {
  const { what, request, response, responseNote, pushed, notices } = imported;
  if (request === undefined && pushed === undefined) {
    const none = `${what}: no token request was found in it.`;
    return [
      {
        kind: 'unknown',
        text: '',
        summary: notices[0] ?? none,
        notices: notices.slice(1),
      },
    ];
  }
  const from = responseNote ?? 'The answer to it';
  return [
    ...(pushed === undefined
      ? []
      : [
          {
            kind: 'authorization_request',
            field: 'authorization_request',
            text: pushed,
            summary: `${what}: its pushed authorization request fills the authorization request.`,
            notices: request === undefined ? notices : [],
          } as const,
        ]),
    ...(request === undefined
      ? []
      : [
          {
            kind: 'request',
            field: 'request',
            text: request,
            summary: `${what}: its token call fills the token request.`,
            notices,
          } as const,
        ]),
    ...(response === undefined
      ? []
      : [
          {
            kind: 'response',
            field: 'response',
            text: response,
            summary: `${from}: fills the response.`,
          } as const,
        ]),
  ];
}
