import type { Subject } from '../case/subject.ts';
import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { isErrorCode } from './error-in-text.ts';
import type { ParsedResponse } from './parsed-response.ts';
import { wasAccepted } from './recognised-error.ts';

type Rows = readonly (readonly [words: RegExp, faults: readonly FaultCode[]])[];

/** What the words of a refusal name, whoever says them; several may stand in one sentence. */
const named: Rows = [
  [/\bPKCE\b|code[ _](?:verifier|challenge)/i, faultsOfGroups('H')],
  [
    /redirect[ _]?ur[il]/i,
    [
      'redirect-uri-slash',
      'redirect-uri-origin',
      'redirect-uri-path-case',
      'redirect-uri-query',
      'redirect-uri-double-encoded',
    ],
  ],
  [
    /\bcode\b(?![ _](?:verifier|challenge))[^\n]{0,40}(?:expired|used|redeemed|consumed|not (?:found|valid)|invalid|inactive)/i,
    ['code-expired', 'code-reused', 'code-truncated'],
  ],
  [
    /(?:expired|invalid|unknown|inactive) (?:authori[sz]ation )?code\b/i,
    ['code-expired', 'code-reused', 'code-truncated'],
  ],
  [
    /(?:assertion|token|jwt)[^\n]{0,60}(?:expired|not (?:yet )?active|valid time)|\bexp\b|expiration|AADSTS700024/i,
    ['exp-past', 'client-assertion-expired-cache', 'exp-too-far'],
  ],
  [/\b(?:iat|nbf|clock)\b|not recent/i, ['iat-future', 'iat-tz-ahead', 'dpop-iat', 'dpop-exp']],
  [/\baud(?:ience)?\b/i, ['aud-missing', 'aud-token-endpoint', 'aud-trailing-slash', 'aud-wrong-env']],
  [/\bjti\b|replay|already been used/i, ['jti-reused', 'jti-missing', 'dpop-jti', 'dpop-reused-proof']],
  [/\b(?:iss|sub|issuer|subject)\b/i, ['iss-wrong', 'iss-missing', 'sub-wrong', 'sub-missing']],
  [/\bkid\b/i, ['kid-unknown', 'kid-missing']],
  [/\balg(?:orithm)?\b/i, ['alg-rsa', 'alg-hmac', 'alg-misspelt', 'dpop-alg']],
  // The mock says that its signature is invalid of whatever is wrong with an assertion (faults.md §1.2).
  [
    /(?<!^Invalid client assertion )signature|AADSTS(?:700027|50013)\b/i,
    ['sig-der', 'sig-wrong-key', 'sig-payload-only', 'dpop-signature'],
  ],
  [/\bhtu\b|HTTP URL/i, ['dpop-htu-endpoint', 'dpop-htu-slash-query', 'dpop-htu-proxy']],
  [/\bhtm\b/i, ['dpop-htm']],
  [/\bath\b/i, ['dpop-ath']],
  [/jkt|key binding|thumbprint/i, ['dpop-key-changed', 'dpop-jkt-wrong']],
  [/dpop[^\n]{0,40}(?:missing|required|not present)|(?:missing|no) dpop/i, ['dpop-missing']],
  [
    /client[_ ]?id\b|client not found|unknown client|invalid client credentials/i,
    ['client-id-unknown', 'client-id-malformed'],
  ],
  [/content-type|form-urlencoded/i, ['ct-json-body', 'ct-missing']],
  [/client_assertion_type/i, ['assertion-type-missing', 'assertion-type-wrong']],
];

/** What a sentence says so exactly that what else its words name comes after it. */
const exact: Rows = [
  [/"exp" claim timestamp/i, ['exp-past', 'dpop-exp']],
  [/"nbf" claim timestamp/i, ['nbf-future', 'dpop-iat']],
  [/claim must be a number|must be an? (?:integer|number)/i, ['exp-string', 'nbf-type', 'iat-ms']],
  [
    /missing required "\w{1,10}" claim|\b\w{1,10} claim is required|must have a jti/i,
    ['exp-missing', 'iat-missing', 'jti-missing', 'dpop-jti'],
  ],
  [/too far in the future/i, ['exp-too-far', 'iat-missing']],
  [/multiple audiences|\baudience must not contain more than one/i, ['aud-array']],
  [/issued in the future|token is not active/i, ['iat-future', 'nbf-future', 'exp-past']],
  [
    /invalid compact jws|protected header is invalid|claims set must be|malformed jwt|invalid client_assertion format/i,
    ['assertion-not-jwt', 'header-not-json', 'payload-not-json'],
  ],
  [/extension header parameter/i, ['crit-header']],
  [/multiple matching keys/i, ['jwk-kid-duplicate']],
  [/members must be public keys/i, ['jwks-private-exposed']],
  [/invalid (?:jwk|ec public key)/i, ['jwk-point-invalid', 'jwk-coord-length']],
  [
    /json web key set malformed|jwks\.keys|no keys array|fetch client jwks/i,
    ['jwks-single-jwk', 'jwks-wrapped'],
  ],
  [/unexpected token '?</i, ['jwks-html']],
  [/no number after minus sign/i, ['jwks-pem-or-cert']],
  // What it quotes was no text: the header of a token, decoded.
  [/\uFFFD[^\n]{0,200}is not valid json/i, ['header-not-json']],
  [
    /(?<!\uFFFD[^\n]{0,200})is not valid json|(?<!minus sign )in json at position/i,
    ['jwks-invalid-json', 'header-not-json'],
  ],
  [
    /no (?:auth request|profile) found|property 'profile'/i,
    ['plus-becomes-space', 'code-is-something-else', 'code-other-client-env', 'body-empty'],
  ],
  [/provided twice|more than once|duplicated? param/i, ['duplicate-param']],
  [
    /one mechanism|authentication[_ ]method|authorization information/i,
    ['basic-header-plus-assertion', 'client-secret-used'],
  ],
  [/reuse detected/i, ['jti-reused']],
  [
    /assertion type\b[^\n]{0,20}(?:not valid|invalid)|invalid client assertion type/i,
    ['assertion-type-wrong'],
  ],
  [/different key than the client assertion/i, ['dpop-same-as-client-key']],
  [
    /^(?:unknown client_assertion_type undefined|missing (?!.{0,20}(?:claims?\b|dpop))[a-z_' ]{4,40}|(?!dpop)[a-z_ ]{4,40} is required)$/i,
    ['grant-type-missing', 'code-missing', 'redirect-uri-missing', 'client-id-missing', 'assertion-missing'],
  ],
  [
    /must contain the following parameter/i,
    ['grant-type-missing', 'code-missing', 'redirect-uri-missing', 'client-id-missing', 'assertion-missing'],
  ],
  [
    /^invalid (?:state|nonce|response type|acr values|authentication context)|^unknown response_type/i,
    ['par-invalid-params'],
  ],
];

/** Sentences longer than this are read by their beginning. */
const longest = 2_000;

/** The faults that an answer names by its words, not only by its code. */
export function faultsNamedIn(response: ParsedResponse): readonly FaultCode[] {
  return faultsIn(response, named);
}

/** Those of which its sentence is. */
export function faultsSaidBy(response: ParsedResponse): readonly FaultCode[] {
  return faultsIn(response, exact);
}

/** Whether the words of a refusal name this fault of the assertion: then this server does not let it pass, whatever others do. */
export function isRefusedFor(
  { response, recognised }: Pick<Subject, 'response' | 'recognised'>,
  code: FaultCode,
): boolean {
  if (response === undefined || wasAccepted(recognised)) return false;
  const said = `${response.error} ${response.description}`.slice(0, longest);
  if (/dpop|proof/i.test(said)) return false;
  return [...faultsSaidBy(response), ...faultsNamedIn(response)].includes(code);
}

function faultsIn(response: ParsedResponse, rows: Rows): readonly FaultCode[] {
  const { error, description, kind, body } = response;
  const words = error === undefined && kind === 'text' ? body : error;
  const sentence = description ?? (isErrorCode(error) ? undefined : words);
  const text = (sentence ?? '').slice(0, longest);
  return rows.flatMap(([words, faults]) => (words.test(text) ? faults : []));
}
