import type { Case } from '../core/case/case.ts';
import type { ReadPiece } from '../core/case/read-paste.ts';
import { type RequestFields, requestFieldsOf } from '../core/request/request-fields.ts';
import type { Draft } from './draft.ts';
import { sameText } from './guide-answers.ts';

/** Puts the pieces of a paste into the form. A request also fills the fields of its parameters. */
export function filePieces(draft: Draft, pieces: readonly ReadPiece[]): Draft {
  return pieces.reduce(filePiece, draft);
}

function filePiece(draft: Draft, { field, text, fields }: ReadPiece): Draft {
  switch (field) {
    case undefined:
      return draft;
    case 'request':
      return fields === undefined ? draft : withRequest(draft, text, fields);
    case 'client_assertion':
      return {
        ...draft,
        parameters: { ...draft.parameters, client_assertion: text.trim() },
        signatureRemoved: false,
      };
    case 'dpop':
      return { ...draft, dpop: text.trim() };
    case 'response':
      return { ...draft, response: text, guide: guideAfter(draft, text) };
    default:
      return { ...draft, [field]: text };
  }
}

/**
 * The answer that stands there came to the request before where the form now holds another one: with its words and its Date it
 * would judge what it never was about.
 */
export function withoutOldAnswer(before: Draft, after: Draft): Draft {
  const isNew = after.response !== before.response;
  return isNew || !isOtherRequest(before, after) ? after : { ...after, response: '' };
}

/** The same request, pasted anew with more of it, contradicts nothing of what was there. */
function isOtherRequest({ parameters: before }: Draft, { parameters: after }: Draft): boolean {
  if (isMissing(before.client_assertion)) return false;
  return Object.entries(after).some(
    ([name, text]) => !isMissing(text) && !isMissing(before[name]) && text.trim() !== before[name]?.trim(),
  );
}

const isMissing = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** A guide that was opened for another answer of the server, as by a link, gives way to that of this one. */
function guideAfter({ guide, answers }: Draft, response: string): string {
  const isOfAnother =
    answers.guide === guide && answers.response !== '' && !sameText(answers.response, response);
  return isOfAnother ? '' : guide;
}

/** The text goes on as pasted; the fields show what it holds. */
export function fileRequest(draft: Draft, text: string): Draft {
  const fields = requestFieldsOf(text);
  return fields === undefined ? draft : withRequest(draft, text, fields);
}

function withRequest(draft: Draft, request: string, fields: RequestFields): Draft {
  const { parameters, dpop, endpoint } = fields;
  return {
    ...draft,
    request,
    parameters,
    dpop: dpop === '' ? draft.dpop : dpop,
    endpoint,
    pasted: fields,
    signatureRemoved: false,
  };
}

/** A draft from a case: for worked examples and share links. */
export function draftOf(base: Draft, given: Case): Draft {
  const filed = given.request === undefined ? base : fileRequest(base, given.request);
  const { parameters = {}, client_assertion: assertion } = given;
  return {
    ...filed,
    profile: given.profile ?? '',
    environment: given.environment ?? '',
    audience: given.audience ?? '',
    asOf: given.now === undefined ? '' : String(given.now),
    endpoint: given.token_endpoint ?? filed.endpoint,
    parameters: {
      ...filed.parameters,
      ...parameters,
      ...(assertion === undefined ? {} : { client_assertion: assertion }),
    },
    dpop: given.dpop ?? filed.dpop,
    signatureRemoved: given.signature_removed === true,
    jwks: given.jwks ?? '',
    other_jwks: given.other_jwks ?? '',
    provider_jwks: given.provider_jwks ?? '',
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
