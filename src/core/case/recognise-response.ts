import { parseResponse } from '../response/parse-response.ts';
import { isToldAlone } from '../response/told-alone.ts';
import { isPushedAnswer, pushedAnswerPiece } from './recognise-pushed.ts';
import { recogniseTokensIn } from './recognise-token.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

export function recogniseResponse(text: string): readonly RecognisedPiece[] | undefined {
  const response = parseResponse(text);
  if (
    response === undefined ||
    (response.kind === 'text' &&
      response.status === undefined &&
      response.error === undefined &&
      !isToldAlone(response.body))
  ) {
    return undefined;
  }
  const status = response.status === undefined ? '' : ` with status ${response.status}`;
  const what = {
    json: 'A JSON answer',
    html: 'An HTML page',
    jwt: 'A token answer',
    text: 'An answer',
    'client-message': 'A message of the client',
    empty: 'An empty answer',
  }[response.kind];
  const piece = isPushedAnswer(response)
    ? pushedAnswerPiece(text)
    : ({
        kind: 'response',
        field: 'response',
        text,
        summary: `${what}${status}: fills the response.`,
      } as const);
  // A mail or a log that tells the error can hold the assertion too.
  const tokens = response.kind === 'text' && response.error !== undefined ? recogniseTokensIn(text) : [];
  return [piece, ...(tokens ?? [])];
}
