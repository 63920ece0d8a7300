import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** Values that each attempt has of its own, where they are written out. */
const ofOneAttempt = ['client_assertion', 'code'] as const;

const notRead = 'Another token request in this paste was not read: paste it by itself.';

/**
 * A transcript may hold two attempts. The answer that counts is the last, so its request is the last before it; the attempt before
 * that is the earlier request, which shows what was used twice. The same request in two forms is one attempt, and stays.
 */
export function withEarlierRequest(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const requests = pieces.filter(isRequest);
  const answer = pieces.findLastIndex(({ field, kind }) => field === 'response' && kind !== 'id_token');
  const judged = (answer < 0 ? pieces : pieces.slice(0, answer)).findLast(isRequest) ?? requests[0];
  if (requests.length < 2 || judged === undefined) return pieces;
  const fields = new Map(requests.map((request) => [request, requestFieldsOf(request.text)]));
  const others = requests.filter((request) => isOtherAttempt(fields.get(request), fields.get(judged)));
  const earlier = requests.slice(0, requests.indexOf(judged)).findLast((request) => others.includes(request));
  const unread = others.some((request) => request !== earlier);
  return pieces.flatMap((piece) => {
    if (piece === earlier) return [asEarlier(piece)];
    if (piece === judged && unread) return [{ ...piece, notices: [...(piece.notices ?? []), notRead] }];
    return others.includes(piece) ? [] : [piece];
  });
}

const isRequest = ({ field }: RecognisedPiece): boolean => field === 'request';

function isOtherAttempt(one: RequestFields | undefined, other: RequestFields | undefined): boolean {
  return ofOneAttempt.some((name) => {
    const values = [one?.parameters[name], other?.parameters[name]];
    const [value, otherValue] = values;
    return (
      value !== otherValue && values.every((text) => text !== undefined && /^[\w.~+/=-]{3,}$/.test(text))
    );
  });
}

function asEarlier(piece: RecognisedPiece): RecognisedPiece {
  return {
    ...piece,
    field: 'previous_request',
    summary: piece.summary.replace('fills the token request', 'fills the earlier token request'),
  };
}
