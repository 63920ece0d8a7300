import { decodeJwt, objectOf } from '../assertion/decode.ts';
import { member } from '../assertion/json-text.ts';
import { parseRequest } from '../request/parse-request.ts';
import { type RequestFields, requestFieldsOf } from '../request/request-fields.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** Values that each attempt has of its own, where they are written out. */
const ofOneAttempt = ['client_assertion', 'code'] as const;

const notRead = 'Another token request in this paste was not read: paste it by itself.';

/**
 * A transcript may hold two attempts. The answer that counts is the last, so its request is the last before it, but where it asked for a
 * nonce that a later one holds; the attempt before that is the earlier request, which shows what was used twice. Of the same request in two forms, which is one
 * attempt, the one with an address stays.
 */
export function withEarlierRequest(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const requests = pieces.filter(isRequest);
  const answer = pieces.findLastIndex(({ field, kind }) => field === 'response' && kind !== 'id_token');
  const again = triedAgain(pieces, answer);
  const judged = again ?? (answer < 0 ? pieces : pieces.slice(0, answer)).findLast(isRequest) ?? requests[0];
  if (requests.length < 2 || judged === undefined) return pieces;
  const fields = new Map(requests.map((request) => [request, requestFieldsOf(request.text)]));
  const others = requests.filter(
    (request) =>
      isOtherAttempt(fields.get(request), fields.get(judged)) ||
      (judged === again && fields.get(request)?.dpop !== fields.get(judged)?.dpop),
  );
  const earlier = requests.slice(0, requests.indexOf(judged)).findLast((request) => others.includes(request));
  const same = requests.filter((request) => !others.includes(request));
  // A body alone shows neither where it went nor its headers, and code may leave values open.
  const placed = same.filter((request) => fields.get(request)?.endpoint !== '');
  const whole =
    placed.find(({ text }) => (parseRequest(text)?.hidden ?? []).length === 0) ?? placed[0] ?? same[0];
  const unread =
    others.some((request) => request !== earlier) ||
    same.some((request) => whole !== undefined && contradicts(fields.get(request), fields.get(whole)));
  return pieces.flatMap((piece) => {
    if (piece === earlier) return [asEarlier(piece)];
    // Without the nonce it would tell nothing of the second try.
    if (judged === again && piece === pieces[answer] && !showsNonce.test(piece.text))
      return [{ kind: 'unknown', text: piece.text, summary: ofFirstTry }];
    if (piece === whole && unread) return [{ ...piece, notices: [...(piece.notices ?? []), notRead] }];
    return isRequest(piece) && piece !== whole ? [] : [piece];
  });
}

const showsNonce = /^(?:< )?dpop-nonce:/im;
const ofFirstTry =
  'The answer to the first try, which asks for a nonce: the second try is judged, and it holds one.';

/** The request below an answer that asks for a nonce, where its proof holds one: that answer is over (RFC 9449 §8). */
function triedAgain(pieces: readonly RecognisedPiece[], answer: number): RecognisedPiece | undefined {
  if (answer < 0 || parseResponse(pieces[answer]?.text ?? '')?.error !== 'use_dpop_nonce') return undefined;
  const request = pieces.slice(answer).findLast(isRequest);
  const proof = request && requestFieldsOf(request.text)?.dpop;
  return proof && member(objectOf(decodeJwt(proof).payload), 'nonce') !== undefined ? request : undefined;
}

const ofRequest = ['client_assertion', 'code', 'code_verifier'] as const;
const settings =
  'A list of settings beside the token request: it is not used. Where a value of it was sent, it stands in the request.';

/** A list of a few parameters beside a whole request is what somebody has registered or set: it is none of its own. */
export function withoutSettings(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const requests = pieces.filter(isRequest);
  const lists = requests.length < 2 ? [] : requests.filter(isSettings);
  if (lists.length === 0 || lists.length === requests.length) return pieces;
  return pieces.map((piece) =>
    lists.includes(piece) ? { kind: 'unknown', text: piece.text, summary: settings } : piece,
  );
}

function isSettings({ text }: RecognisedPiece): boolean {
  const request = parseRequest(text);
  if (request?.form !== 'parameters' || request.url !== undefined) return false;
  return !request.parameters.some(({ name }) => ofRequest.some((one) => one === name));
}

const fetched =
  'The command that fetched what stands below it: no token request, and no field is changed by it.';

/** A command that gets a key set or metadata, with what it got below it, is no token request with a wrong method. */
export function withoutFetches(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  return pieces.map((piece, at) => {
    const below = pieces[at + 1]?.kind;
    const isAbove =
      isRequest(piece) && (below === 'jwks' || below === 'discovery' || below === 'certificates');
    const request = isAbove ? parseRequest(piece.text) : undefined;
    const isFetch =
      request?.method === 'GET' &&
      (request.form === 'curl' || request.form === 'http') &&
      request.parameters.length + request.queryParameters.length === 0;
    return isFetch ? { kind: 'unknown', text: piece.text, summary: fetched } : piece;
  });
}

const isRequest = ({ field }: RecognisedPiece): boolean => field === 'request';

function isOtherAttempt(one: RequestFields | undefined, other: RequestFields | undefined): boolean {
  return ofOneAttempt.some((name) => differsIn(name, one, other, /^[\w.~+/=-]{3,}$/));
}

/** Of the same attempt, one of the two is not as it was sent. */
function contradicts(one: RequestFields | undefined, other: RequestFields | undefined): boolean {
  return Object.keys(one?.parameters ?? {}).some((name) => differsIn(name, one, other, /^[\w.~+/=:-]{3,}$/));
}

/** Whether both have a value that is `written` out, and not the same. */
function differsIn(
  name: string,
  one: RequestFields | undefined,
  other: RequestFields | undefined,
  written: RegExp,
): boolean {
  const values = [one?.parameters[name], other?.parameters[name]];
  return values[0] !== values[1] && values.every((text) => text !== undefined && written.test(text));
}

function asEarlier(piece: RecognisedPiece): RecognisedPiece {
  return {
    ...piece,
    field: 'previous_request',
    summary: piece.summary.replace('fills the token request', 'fills the earlier token request'),
  };
}
