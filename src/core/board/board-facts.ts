import type { DecodedJwt } from '../assertion/decoded-jwt.ts';
import { member } from '../assertion/json-text.ts';
import { readTime } from '../assertion/read-time.ts';
import type { Moment, Subject } from '../case/subject.ts';
import { type KeyPurpose, purposeOf } from '../key-set/key-labels.ts';
import type { KeySetDocument } from '../key-set/key-set-document.ts';
import { isBeingFilledIn } from '../request/absence.ts';
import { parameterValue, type WireRequest } from '../request/wire-request.ts';
import type { ParsedResponse } from '../response/parsed-response.ts';
import { isLaterRefusal, wasAccepted } from '../response/recognised-error.ts';
import { parseUrl } from '../runtime.ts';
import type { BoardCardId } from './board.ts';

export interface RequestFacts {
  readonly kind: 'request';
  readonly form: WireRequest['form'];
  readonly method: string | undefined;
  /** Host and path: without the query, and without what may stand before the host. */
  readonly address: string | undefined;
  /** How many it has, in body and query. */
  readonly parameters: number;
  /** Some of it is still to be filled in. */
  readonly partial: boolean;
  readonly hasProof: boolean;
  readonly hasVerifier: boolean;
}

export interface AssertionFacts {
  readonly kind: 'assertion';
  readonly shape: DecodedJwt['shape'];
  /** Its header decodes to a JSON object. */
  readonly readable: boolean;
  readonly alg: string | undefined;
  readonly kid: string | undefined;
  /** Seconds from the moment of judging to exp, negative when that is past; `undefined` where exp is no time. */
  readonly expiresIn: number | undefined;
  /** What tells the moment of judging. */
  readonly by: Moment['source'];
}

export interface KeySetFacts {
  readonly kind: 'keys';
  readonly shape: KeySetDocument['shape'];
  /** By `alg`, else by curve or type: what each key says that it is. */
  readonly keys: readonly { readonly name: string; readonly purpose: KeyPurpose | undefined }[];
}

export interface ResponseFacts {
  readonly kind: 'response';
  readonly body: ParsedResponse['kind'];
  readonly status: number | undefined;
  readonly error: string | undefined;
  readonly accepted: boolean;
}

export interface ClockFacts {
  readonly kind: 'clock';
  readonly source: Exclude<Moment['source'], 'clock'>;
  readonly seconds: number;
  /** iat − the moment of judging, in seconds; `undefined` where there is no iat. */
  readonly signed: number | undefined;
}

export type BoardFacts = RequestFacts | AssertionFacts | KeySetFacts | ResponseFacts | ClockFacts;

/** What is there of one piece of evidence; `undefined` where it is missing. No fact holds a secret. */
export function factsOf(id: BoardCardId, subject: Subject): BoardFacts | undefined {
  switch (id) {
    case 'request':
      return subject.request && requestFacts(subject.request, subject);
    case 'assertion':
      return subject.assertion && assertionFacts(subject.assertion, subject);
    case 'keys':
      return subject.keySet && keySetFacts(subject.keySet);
    case 'response':
      return subject.response && responseFacts(subject.response, subject);
    case 'clock':
      return clockFacts(subject);
  }
}

function requestFacts(request: WireRequest, { dpop }: Subject): RequestFacts {
  return {
    kind: 'request',
    form: request.form,
    method: request.method,
    address: request.url === undefined ? undefined : addressOf(request.url),
    parameters: request.parameters.length + request.queryParameters.length,
    partial: isBeingFilledIn(request),
    hasProof: dpop !== undefined,
    hasVerifier: parameterValue(request, 'code_verifier') !== undefined,
  };
}

function addressOf(text: string): string {
  const url = parseUrl(text);
  if (url !== undefined && url.host !== '') return `${url.host}${url.pathname === '/' ? '' : url.pathname}`;
  return text.replace(/[?#].*$/s, '').replace(/^.*@/s, '');
}

function assertionFacts({ shape }: DecodedJwt, { header, claims, now }: Subject): AssertionFacts {
  const exp = claims && readTime(claims, 'exp').seconds;
  return {
    kind: 'assertion',
    shape,
    readable: header !== undefined,
    alg: textOf(member(header, 'alg')),
    kid: textOf(member(header, 'kid')),
    expiresIn: exp === undefined ? undefined : exp - now.seconds,
    by: now.source,
  };
}

function keySetFacts({ shape, keys }: KeySetDocument): KeySetFacts {
  return {
    kind: 'keys',
    shape,
    keys: keys.map((key) => ({
      name: nameOf(key.jwk),
      purpose: purposeOf(key),
    })),
  };
}

function nameOf(jwk: KeySetDocument['keys'][number]['jwk']): string {
  return (
    textOf(member(jwk, 'alg')) ??
    textOf(member(jwk, 'crv')) ??
    textOf(member(jwk, 'kty')) ??
    'of no known type'
  );
}

function responseFacts({ kind, status, error }: ParsedResponse, { recognised }: Subject): ResponseFacts {
  return {
    kind: 'response',
    body: kind,
    status,
    error: recognised?.error ?? error,
    accepted: wasAccepted(recognised) && !isLaterRefusal(recognised),
  };
}

function clockFacts({ now: { source, seconds }, claims }: Subject): ClockFacts | undefined {
  if (source === 'clock') return undefined;
  const iat = claims && readTime(claims, 'iat').seconds;
  return { kind: 'clock', source, seconds, signed: iat === undefined ? undefined : iat - seconds };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
