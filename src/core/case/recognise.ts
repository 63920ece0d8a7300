import { decodeJwt, objectOf } from '../assertion/decode.ts';
import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { tokensInText } from '../assertion/tokens-in-text.ts';
import { listed } from '../import/imported.ts';
import { isPostman } from '../import/read-postman.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { type FollowedScript, followAssignments } from '../request/follow-assignments.ts';
import { parseRequest } from '../request/parse-request.ts';
import { parseProgramOutput } from '../request/program-output/parse-program-output.ts';
import { isCodeOfClient } from '../request/snippet/read-snippet.ts';
import type { WireRequest } from '../request/wire-request.ts';
import { parseResponse } from '../response/parse-response.ts';
import type { CaseText } from './case.ts';
import { type OtherService, otherServiceOf } from './other-services.ts';
import { dropPrivateKeys } from './private-keys.ts';
import { recogniseDiscovery } from './recognise-discovery.ts';
import { recogniseHar } from './recognise-har.ts';
import { recogniseImported } from './recognise-imported.ts';
import { recogniseLog } from './recognise-log.ts';
import { isPushedAnswer, pushedAnswerPiece, withPushedAnswers } from './recognise-pushed.ts';
import { recogniseRedirect } from './recognise-redirect.ts';
import { splitJson } from './split-json.ts';
import { splitMessage } from './split-message.ts';
import { splitPaste } from './split-paste.ts';

export const pieceKinds = [
  'request',
  'authorization_request',
  'client_assertion',
  'dpop',
  'id_token',
  'jwks',
  'callback',
  'response',
  'certificates',
  'discovery',
  'case_file',
  'unknown',
] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** A part of a paste and what it was taken for. */
export interface RecognisedPiece {
  readonly kind: PieceKind;
  /** The member of the case it fills; absent: it is recognised but not used. */
  readonly field?: CaseText | undefined;
  readonly text: string;
  /** One sentence: what it is and where it goes. */
  readonly summary: string;
  /** What of the text could not be used, one sentence each. */
  readonly notices?: readonly string[] | undefined;
}

export interface Recognition {
  readonly pieces: readonly RecognisedPiece[];
  /** What could not be used and why, one sentence each. */
  readonly notices: readonly string[];
  readonly droppedPrivateKeys: readonly string[];
}

const tokenLimit = 20;

/**
 * Says what a paste is, piece by piece: several can stand in one text, such as a command and its answer. Files read at once are
 * several texts. Never fails.
 */
export function recognisePaste(pasted: string | readonly string[]): Recognition {
  const cleaned = (typeof pasted === 'string' ? [pasted] : pasted).map(dropPrivateKeys);
  const [alone] = cleaned;
  if (cleaned.length === 1 && alone !== undefined && isNothingButToken(alone.text))
    return { pieces: [tokenPiece(alone.text)], notices: [], droppedPrivateKeys: alone.dropped };
  const texts = withPostmanTogether(cleaned.map(({ text }) => text));
  const files = texts.map(
    (text) => recogniseImported(text) ?? { pieces: [], droppedPrivateKeys: [], rest: text },
  );
  const followed = files.map(({ rest }) => followAssignments(rest));
  const pieces = files.flatMap((file, at) => [
    ...file.pieces,
    ...splitPaste(followed[at]?.text ?? file.rest)
      .flatMap(splitMessage)
      .flatMap(recogniseOne),
  ]);
  return {
    pieces: oneEach(withPushedAnswers(pieces)),
    notices: [
      ...new Set([...followed.flatMap(followedNotice), ...pieces.flatMap(({ notices = [] }) => notices)]),
    ],
    droppedPrivateKeys: [
      ...cleaned.flatMap(({ dropped }) => dropped),
      ...files.flatMap(({ droppedPrivateKeys }) => droppedPrivateKeys),
    ],
  };
}

/** Three to five parts of base64url and nothing else: no other thing looks so, and the largest texts that are pasted do. */
function isNothingButToken(text: string): boolean {
  const token = text.trim();
  if (!token.startsWith('eyJ') || /[^\w.-]/.test(token)) return false;
  const parts = token.split('.', 6).length;
  return parts >= 3 && parts <= 5;
}

function followedNotice(followed: FollowedScript | undefined): readonly string[] {
  if (followed === undefined) return [];
  const were = followed.names.length === 1 ? 'was' : 'were';
  return [`${listed(followed.names)} ${were} filled in from the lines above the command.`];
}

/** A collection and its environment are two files, and one thing. */
function withPostmanTogether(texts: readonly string[]): readonly string[] {
  const together = texts.filter(isPostman);
  if (together.length < 2) return texts;
  return [together.join('\n'), ...texts.filter((text) => !isPostman(text))];
}

/**
 * A later piece for the same field would overwrite the earlier: the last answer and the first of the rest count. A second,
 * different key set is the other one: an older one, or that of another environment or instance.
 */
function oneEach(pieces: readonly RecognisedPiece[]): readonly RecognisedPiece[] {
  const filled = new Map<CaseText, RecognisedPiece>();
  const unused: RecognisedPiece[] = [];
  for (const piece of pieces) {
    if (piece.field === undefined) unused.push(piece);
    else if (!filled.has(piece.field) || piece.field === 'response') filled.set(piece.field, piece);
    else if (
      piece.field === 'jwks' &&
      !filled.has('other_jwks') &&
      piece.text.trim() !== filled.get('jwks')?.text.trim()
    )
      filled.set('other_jwks', asOtherKeySet(piece));
  }
  return [...filled.values(), ...unused];
}

function asOtherKeySet(piece: RecognisedPiece): RecognisedPiece {
  return {
    ...piece,
    field: 'other_jwks',
    summary: piece.summary.replace('fills the key set', 'fills the other key set, to compare with'),
  };
}

function recogniseOne(text: string): readonly RecognisedPiece[] {
  const trimmed = text.trim();
  if (trimmed === '' || isLabel(trimmed)) return [];
  return (
    recogniseToken(trimmed) ??
    recogniseHar(trimmed) ??
    recogniseCertificates(text) ??
    recogniseKeys(text) ??
    recogniseDiscovery(text) ??
    recogniseRedirect(text) ??
    recogniseLog(text) ??
    recogniseRequest(text) ??
    recogniseUnreadCode(text) ??
    recogniseResponse(text) ??
    recogniseTokensIn(text) ?? [
      {
        kind: 'unknown',
        text,
        summary: 'This text is none of the things that can be read here. Nothing was changed.',
      },
    ]
  );
}

/** What proxies and people write above a message or between two: it holds nothing. */
function isLabel(text: string): boolean {
  return /^[\W_]{0,100}(?:(?:raw |http |the )*(?:request|response|answer|output|result)s?)?[\W_]{0,100}$/i.test(
    text,
  );
}

function recogniseToken(text: string): readonly RecognisedPiece[] | undefined {
  if (!/^["'b]{0,2}(?:Bearer |DPoP )?["']?eyJ[\w+/=-]*\.[\w+/=.\s-]*["',;]?$/i.test(text)) return undefined;
  return [tokenPiece(text)];
}

function tokenPiece(text: string): RecognisedPiece {
  const bare = /eyJ\S*/.exec(text)?.[0] ?? text;
  const token = decodeJwt(bare);
  if (isDpopProof(token))
    return { kind: 'dpop', field: 'dpop', text, summary: 'A DPoP proof: fills the DPoP header.' };
  if (isIdToken(token)) {
    const what = token.shape === 'jwe' ? 'An encrypted token (five parts)' : 'An id_token';
    return {
      kind: 'id_token',
      field: 'client_assertion',
      text,
      summary: `${what}, not a client assertion: read in its place.`,
    };
  }
  return {
    kind: 'client_assertion',
    field: 'client_assertion',
    text,
    summary: 'A JWT: fills client_assertion.',
  };
}

function isDpopProof(token: DecodedJwt): boolean {
  const header = objectOf(token.header);
  const claims = objectOf(token.payload);
  return (
    member(header, 'typ') === 'dpop+jwt' ||
    (member(claims, 'htu') !== undefined && member(claims, 'htm') !== undefined)
  );
}

function isIdToken(token: DecodedJwt): boolean {
  const claims = objectOf(token.payload);
  return (
    token.shape === 'jwe' || member(claims, 'nonce') !== undefined || member(claims, 'at_hash') !== undefined
  );
}

function recogniseCertificates(text: string): readonly RecognisedPiece[] | undefined {
  const isTlsOutput =
    /^\s*(?:CONNECTED\(|Certificate chain$|depth=\d|verify error:num=|Verify return code:)/m.test(text);
  const isVerboseCurl = /^\* .*(?:SSL|TLS|certificate)/m.test(text) && !/^< HTTP\//m.test(text);
  if (!isTlsOutput && !isVerboseCurl && !/^\s*-----BEGIN CERTIFICATE-----/.test(text)) return undefined;
  const what = isTlsOutput || isVerboseCurl ? 'The output of a TLS connection' : 'A certificate';
  return [
    {
      kind: 'certificates',
      field: 'certificates',
      text,
      summary: `${what}: fills the certificates of the key set host.`,
    },
  ];
}

function recogniseKeys(text: string): readonly RecognisedPiece[] | undefined {
  const trimmed = text.trim();
  const looks = /^[[{"\uFEFF]/.test(trimmed) && /"(?:keys|kty)\\*"\s*:/.test(trimmed.slice(0, 100_000));
  const isAnswer = /^HTTP\/\d/.test(trimmed) && /\{\s*"keys"\s*:/.test(trimmed.slice(0, 20_000));
  if (!looks && !isAnswer && !/^-----BEGIN (?:EC |RSA )?(?:PUBLIC|PRIVATE) KEY-----/.test(trimmed))
    return undefined;
  // Whole sets one after the other are several; JWKs side by side are one set without its frame.
  const documents = isAnswer ? [] : splitJson(text);
  const areSets = documents.length > 1 && documents.every((document) => /^\{\s*"keys"\s*:/.test(document));
  return areSets ? documents.map(keySetPiece) : [keySetPiece(text)];
}

function keySetPiece(text: string): RecognisedPiece {
  const { shape, keys } = parseKeySet(text);
  const count = `${keys.length} ${keys.length === 1 ? 'key' : 'keys'}`;
  const what =
    shape === 'set'
      ? `A key set with ${count}`
      : shape === 'single-jwk'
        ? 'One JWK'
        : shape === 'pem'
          ? 'A PEM key'
          : 'A key set in an unusual shape';
  return { kind: 'jwks', field: 'jwks', text, summary: `${what}: fills the key set.` };
}

function recogniseRequest(text: string): readonly RecognisedPiece[] | undefined {
  const request = parseRequest(text);
  if (request === undefined || !isPlausible(request)) return undefined;
  const count = request.parameters.length + request.queryParameters.length;
  const form = request.hidden === undefined ? formWords[request.form] : 'A call in source code';
  const what = `${form} with ${count} ${count === 1 ? 'parameter' : 'parameters'}`;
  if (isAuthorizationRequest(request)) {
    return [
      {
        kind: 'authorization_request',
        field: 'authorization_request',
        text,
        summary: `${what}, a pushed authorization request: fills the authorization request.`,
      },
    ];
  }
  const piece = {
    kind: 'request',
    field: 'request',
    text,
    summary: summaryOf(what, otherServiceOf(request.url)),
    notices: hiddenNotices(request.hidden),
  } as const;
  // An AxiosError shows the request and the answer to it in one.
  const answer = parseProgramOutput(text) === undefined ? undefined : parseResponse(text);
  return answer?.error === undefined ? [piece] : [piece, ...(recogniseResponse(text) ?? [])];
}

/** Code that puts its request together where it cannot be followed; a token in it is found all the same. */
function recogniseUnreadCode(text: string): readonly RecognisedPiece[] | undefined {
  if (!isCodeOfClient(text) || tokensInText(text, 1).length > 0) return undefined;
  const summary =
    'This is code, and the request in it is not plain to see: its values are put together elsewhere. Paste the request as it was sent, such as a curl command, a HAR file or a log.';
  return [{ kind: 'unknown', text, summary }];
}

function hiddenNotices(names: readonly string[] = []): readonly string[] {
  if (names.length === 0) return [];
  const are =
    names.length === 1
      ? 'is not written out in the code: paste its value'
      : 'are not written out in the code: paste their values';
  return [`${listed(names)} ${are} as sent.`];
}

function summaryOf(what: string, service: OtherService | undefined): string {
  return service === undefined ? `${what}: fills the token request.` : `${what}. ${service.notice}`;
}

const formWords: Readonly<Record<WireRequest['form'], string>> = {
  curl: 'A curl command',
  http: 'An HTTP request',
  'form-body': 'A form body',
  'json-body': 'A JSON body',
  url: 'A URL',
  parameters: 'A request',
};

const knownNames =
  /^['"&\s\uFEFF]*(?:amp;)?(?:client_?id|redirect_?ur[il]|grant_?type|code|scope|client_?assertion|client_?assertion_?type|code_?verifier|response_type|request_uri|client_secret|auth_req_id)$/i;

/** A sentence with an equals sign is no form body: at least one name must be known. */
function isPlausible(request: WireRequest): boolean {
  if (request.form === 'curl' || request.form === 'http' || request.form === 'json-body') return true;
  return [...request.parameters, ...request.queryParameters].some(({ name }) => knownNames.test(name));
}

function isAuthorizationRequest(request: WireRequest): boolean {
  const path = request.url?.split(/[?#]/)[0] ?? '';
  if (/\/par\/?$/.test(path)) return true;
  const names = new Set([...request.parameters, ...request.queryParameters].map(({ name }) => name));
  return (names.has('response_type') || names.has('code_challenge')) && !names.has('grant_type');
}

function recogniseResponse(text: string): readonly RecognisedPiece[] | undefined {
  const response = parseResponse(text);
  if (
    response === undefined ||
    (response.kind === 'text' && response.status === undefined && response.error === undefined)
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

function recogniseTokensIn(text: string): readonly RecognisedPiece[] | undefined {
  const tokens = tokensInText(text, tokenLimit);
  return tokens.length === 0 ? undefined : tokens.map(tokenPiece);
}
