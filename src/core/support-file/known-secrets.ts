import { objectOf } from '../assertion/decode.ts';
import type { DecodedJwt, Json, JsonObject } from '../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../assertion/json-text.ts';
import { tokensInText } from '../assertion/tokens-in-text.ts';
import { caseTexts } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import { isSecretParameter, secretMembers } from '../request/secret-names.ts';
import { headerValues, type WireRequest } from '../request/wire-request.ts';

/** A secret of the case and what it is called. */
export interface KnownSecret {
  readonly what: string;
  readonly value: string;
}

/** Every value of the case that must not be handed on, wherever it was parsed. The longest first. */
export function knownSecrets(subject: Subject): readonly KnownSecret[] {
  const { request, previousRequest, authorizationRequest, authorizationUrl, callback } = subject;
  const found = [
    ...ofRequest('', request),
    ...ofRequest('earlier ', previousRequest),
    ...ofRequest('', authorizationRequest?.request),
    ...ofRequest('', authorizationUrl?.request),
    ...(callback?.parameters ?? []).filter(({ name }) => isSecretParameter(name)).map(toSecret('')),
    ...ofToken('client_assertion', subject.assertion),
    ...ofToken('DPoP proof', subject.dpop),
    ...ofToken('earlier client_assertion', subject.previousAssertion),
    ...ofToken('earlier DPoP proof', subject.previousDpop),
    ...ofAnswer(subject.response?.json),
    ...ofPerson(subject.response?.json),
    ...ofAnswer(subject.parResponse?.json),
    ...signaturesIn(subject),
  ];
  const byValue = new Map<string, KnownSecret>();
  for (const secret of found) {
    if (secret.value !== '' && !byValue.has(secret.value)) byValue.set(secret.value, secret);
  }
  return [...byValue.values()].sort((a, b) => b.value.length - a.value.length);
}

const toSecret =
  (before: string) =>
  ({ name, value }: { readonly name: string; readonly value: string }): KnownSecret => ({
    what: `${before}${name.toLowerCase()}`,
    value,
  });

function ofRequest(before: string, request: WireRequest | undefined): readonly KnownSecret[] {
  if (request === undefined) return [];
  const pairs = [...request.parameters, ...request.queryParameters].filter(({ name }) =>
    isSecretParameter(name),
  );
  const credentials = ['authorization', 'cookie', 'set-cookie', 'proxy-authorization', 'dpop-nonce'].flatMap(
    (name) => headerValues(request.headers, name).map((value) => ({ what: `${before}${name}`, value })),
  );
  return [...pairs.map(toSecret(before)), ...credentials];
}

function ofToken(what: string, token: DecodedJwt | undefined): readonly KnownSecret[] {
  const claims = objectOf(token?.payload);
  return ['jti', 'nonce'].flatMap((name) => {
    const value = member(claims, name);
    return typeof value === 'string' ? [{ what: `${what} ${name}`, value }] : [];
  });
}

function ofAnswer(json: JsonObject | undefined): readonly KnownSecret[] {
  return secretMembers.flatMap((name) => {
    const value = member(json, name);
    return typeof value === 'string' ? [{ what: name, value }] : [];
  });
}

/** What a decrypted token says of the person, where its claims were pasted in the clear. */
function ofPerson(json: JsonObject | undefined): readonly KnownSecret[] {
  return ['sub', 'sub_attributes'].flatMap((what) =>
    textsIn(member(json, what)).map((value) => ({ what, value })),
  );
}

/** The texts in a value, however deep: JSON that was parsed has an end. */
function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Anything shorter signs nothing. */
const shortestSignature = 8;

/** The last part of every compact token in every text: with it, a token can be used. */
function signaturesIn({ case: given, ...subject }: Subject): readonly KnownSecret[] {
  const owners = [
    ['client_assertion', subject.assertion],
    ['DPoP proof', subject.dpop],
    ['PAR client_assertion', subject.authorizationRequest?.assertion],
    ['PAR DPoP proof', subject.authorizationRequest?.dpop],
    ['earlier client_assertion', subject.previousAssertion],
    ['earlier DPoP proof', subject.previousDpop],
  ] as const;
  const ownerOf = (token: string): string => {
    const owner = owners.find(([, known]) => known?.text.trim() === token)?.[0];
    return owner === undefined ? 'signature' : `${owner} signature`;
  };
  const texts = [...caseTexts.map((name) => given[name]), ...Object.values(given.parameters ?? {})];
  return texts.flatMap((text = '') =>
    tokensInText(text, Number.POSITIVE_INFINITY)
      .map((token) => ({ what: ownerOf(token), value: token.slice(token.lastIndexOf('.') + 1) }))
      .filter(({ value }) => value.length >= shortestSignature),
  );
}
