import { member } from '../assertion/json-text.ts';
import { parseAuthorizationRequest } from '../request/authorization-request.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** The answer to a pushed authorization request that went well: it brings the request_uri (RFC 9126 §2.2). */
export function isPushedAnswer(response: ParsedResponse | undefined): boolean {
  if (response === undefined || response.error !== undefined) return false;
  const { status } = response;
  const wentWell = status === undefined || (status >= 200 && status <= 299);
  return wentWell && typeof member(response.json, 'request_uri') === 'string';
}

export function pushedAnswerPiece(text: string): RecognisedPiece {
  return {
    kind: 'response',
    field: 'par_response',
    text,
    summary: 'The answer to a pushed authorization request: fills the PAR answer.',
  };
}

/**
 * In a log that holds several answers, the one right behind a pushed request answers that. Where it is the only one, it is what
 * the person asks about, and stays the response.
 */
export function withPushedAnswers(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const last = pieces.findLastIndex(({ field }) => field === 'response');
  return pieces.map((piece, at) => {
    if (piece.field !== 'response' || at === last || !isPushedRequest(pieces[at - 1])) return piece;
    return pushedAnswerPiece(piece.text);
  });
}

function isPushedRequest(piece: RecognisedPiece | undefined): boolean {
  if (piece?.field !== 'authorization_request') return false;
  return parseAuthorizationRequest(piece.text)?.kind === 'par';
}
