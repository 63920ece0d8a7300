import { readHar } from '../request/parse-har.ts';
import { dropPrivateKeys } from './private-keys.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

/** The token call of an archive of calls, and the pushed request before it, put into the fields as raw HTTP. */
export function recogniseHar(text: string): readonly RecognisedPiece[] | undefined {
  const call = readHar(text);
  if (call === undefined) return undefined;
  const from =
    call.entries === 1 ? 'An HTTP archive of one call' : `An HTTP archive of ${call.entries} calls`;
  const pieces: RecognisedPiece[] = [];
  if (call.pushed !== undefined)
    pieces.push({
      kind: 'authorization_request',
      field: 'authorization_request',
      text: call.pushed,
      summary: `${from}: its pushed authorization request fills the authorization request.`,
    });
  if (call.request !== undefined)
    pieces.push({
      kind: 'request',
      field: 'request',
      text: call.request,
      summary: `${from}: its token call fills the token request.`,
    });
  if (call.response !== undefined)
    pieces.push({
      kind: 'response',
      field: 'response',
      // What was encoded in the file has not been looked through for keys yet.
      text: dropPrivateKeys(call.response).text,
      summary: 'The answer to it: fills the response.',
    });
  const [first, ...rest] = pieces;
  return first && [{ ...first, notices: call.notices }, ...rest];
}
