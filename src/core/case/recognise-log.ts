import { type TokenKind, tokenKindNames, tokenKindOf } from '../assertion/token-kind.ts';
import { tokensInText } from '../assertion/tokens-in-text.ts';
import { counted } from '../import/imported.ts';
import { logLines, looksLikeLog } from '../request/log/log-lines.ts';
import { parseLog } from '../request/log/parse-log.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { RecognisedPiece } from './recognised-piece.ts';

const mostTokens = 200;

interface LoggedToken {
  readonly text: string;
  readonly kind: TokenKind;
}

/**
 * What the log of a server or a client holds of a token request: its form, the JWTs told apart by their claims, the last answer that is an
 * error. Says which JWT was taken for what, and which for nothing. `undefined` for any other text, and for a log with less than that.
 */
export function recogniseLog(text: string): readonly RecognisedPiece[] | undefined {
  if (!looksLikeLog(text)) return undefined;
  const request = parseLog(text);
  const tokens = tokensIn(text);
  if (request === undefined && tokens.length < 2) return undefined;
  const answer = answerIn(text);
  const inRequest = request?.parameters.find(({ name }) => name === 'client_assertion')?.value;
  const assertion =
    inRequest ??
    lastOf(tokens, 'client-assertion') ??
    (request === undefined ? lastOf(tokens, 'unknown') : undefined);
  const proof = lastOf(tokens, 'dpop-proof');
  const used = [assertion, proof];
  const unused = tokens.filter(({ text: one }) => !used.includes(one));
  const pieces: RecognisedPiece[] = [];
  if (request !== undefined)
    pieces.push({
      kind: 'request',
      field: 'request',
      text,
      summary: `A log with a token request of ${counted(request.parameters.length, 'parameter')}: fills the token request.`,
      notices: request.decoded
        ? ['The log shows the parameters decoded: how they were encoded on the wire is not known.']
        : [],
    });
  else if (assertion !== undefined)
    pieces.push({
      kind: 'client_assertion',
      field: 'client_assertion',
      text: assertion,
      summary: `Of ${counted(tokens.length, 'JWT')} in the log, the ${last(tokens, assertion)}: fills client_assertion.`,
    });
  if (proof !== undefined)
    pieces.push({
      kind: 'dpop',
      field: 'dpop',
      text: proof,
      summary: `Of ${counted(tokens.length, 'JWT')} in the log, the ${last(tokens, proof)}: fills the DPoP header.`,
    });
  if (answer !== undefined)
    pieces.push({
      kind: 'response',
      field: 'response',
      text: answer,
      summary: 'The last line of the log with an error: fills the response.',
    });
  if (pieces.length === 0) return undefined;
  const [first, ...rest] = pieces;
  return first === undefined
    ? undefined
    : [{ ...first, notices: [...(first.notices ?? []), ...unusedSaid(unused)] }, ...rest];
}

function tokensIn(text: string): readonly LoggedToken[] {
  const all = tokensInText(text, Number.POSITIVE_INFINITY);
  return all.slice(-mostTokens).map((one) => ({ text: one, kind: tokenKindOf(one) }));
}

function lastOf(tokens: readonly LoggedToken[], wanted: TokenKind): string | undefined {
  return tokens.findLast(({ kind }) => kind === wanted)?.text;
}

/** `client assertion`, or `last of 3 client assertions`. */
function last(tokens: readonly LoggedToken[], text: string): string {
  const kind = tokens.find((one) => one.text === text)?.kind ?? 'unknown';
  const alike = tokens.filter((one) => one.kind === kind).length;
  const name = tokenKindNames[kind].replace(/^an? /, '');
  return alike < 2 ? name : `last ${name} of ${alike}`;
}

function unusedSaid(tokens: readonly LoggedToken[]): readonly string[] {
  if (tokens.length === 0) return [];
  const kinds = [...new Set(tokens.map(({ kind }) => kind))];
  const words = kinds.map((kind) => {
    const count = tokens.filter((one) => one.kind === kind).length;
    return count === 1 ? tokenKindNames[kind] : `${count} ${plural(kind)}`;
  });
  return [`Also in the log, and not used: ${words.join(', ')}. To look at one, paste it alone.`];
}

/** `client assertions`, `JWTs of another kind`. */
function plural(kind: TokenKind): string {
  return tokenKindNames[kind].replace(/^an? /, '').replace(/( of another kind| \(five parts\))?$/, 's$1');
}

/** The last line of a log that holds an error. */
export function answerIn(text: string): string | undefined {
  return logLines(text).findLast((line) => parseResponse(line.slice(0, 20_000))?.error !== undefined);
}
