import type { Case } from '../core/case/case.ts';
import type { RecognisedPiece } from '../core/case/recognise.ts';
import { parseRequest } from '../core/request/parse-request.ts';
import { headerValues, type WireRequest } from '../core/request/wire-request.ts';
import type { Draft } from './draft.ts';

/** Puts recognised pieces of a paste into the form. A request also fills the fields of its parameters. */
export function filePieces(draft: Draft, pieces: readonly RecognisedPiece[]): Draft {
  return pieces.reduce(filePiece, draft);
}

function filePiece(draft: Draft, { field, text }: RecognisedPiece): Draft {
  switch (field) {
    case undefined:
      return draft;
    case 'request':
      return fileRequest(draft, text);
    case 'client_assertion':
      return {
        ...draft,
        parameters: { ...draft.parameters, client_assertion: text.trim() },
        signatureRemoved: false,
      };
    case 'dpop':
      return { ...draft, dpop: text.trim() };
    default:
      return { ...draft, [field]: text };
  }
}

/** The text goes on as pasted; the fields show what it holds. */
export function fileRequest(draft: Draft, text: string): Draft {
  const request = parseRequest(text);
  if (request === undefined) return draft;
  const values = valuesIn(request);
  const dpop = headerValues(request.headers, 'dpop')[0] ?? '';
  const endpoint = request.url ?? '';
  return {
    ...draft,
    request: text,
    parameters: values,
    dpop: dpop === '' ? draft.dpop : dpop,
    endpoint,
    pasted: { parameters: values, dpop, endpoint },
    signatureRemoved: false,
  };
}

function valuesIn(request: WireRequest): Readonly<Record<string, string>> {
  const parameters = request.parameters.length > 0 ? request.parameters : request.queryParameters;
  const values = new Map<string, string>();
  for (const { name, value } of parameters) if (!values.has(name)) values.set(name, value);
  return Object.fromEntries(values);
}

/** A draft from a case: for worked examples and share links. */
export function draftOf(base: Draft, given: Case): Draft {
  const withRequest = given.request === undefined ? base : fileRequest(base, given.request);
  const { parameters = {}, client_assertion: assertion } = given;
  return {
    ...withRequest,
    profile: given.profile ?? '',
    environment: given.environment ?? '',
    audience: given.audience ?? '',
    asOf: given.now === undefined ? '' : String(given.now),
    endpoint: given.token_endpoint ?? withRequest.endpoint,
    parameters: {
      ...withRequest.parameters,
      ...parameters,
      ...(assertion === undefined ? {} : { client_assertion: assertion }),
    },
    dpop: given.dpop ?? withRequest.dpop,
    jwks: given.jwks ?? '',
    other_jwks: given.other_jwks ?? '',
    response: given.response ?? '',
    authorization_request: given.authorization_request ?? '',
    par_response: given.par_response ?? '',
    authorization_url: given.authorization_url ?? '',
    callback: given.callback ?? '',
    previous_request: given.previous_request ?? '',
    certificates: given.certificates ?? '',
    discovery: given.discovery ?? '',
    expected: {
      client_id: given.expected?.client_id ?? '',
      redirect_uris: given.expected?.redirect_uris?.join('\n') ?? '',
      jwks_uri: given.expected?.jwks_uri ?? '',
    },
  };
}
