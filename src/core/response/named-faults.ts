import { faultsOfGroups } from '../catalogue/fault-families.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import { isErrorCode } from './error-in-text.ts';
import type { ParsedResponse } from './parsed-response.ts';

/** What the words of a refusal name, whoever says them; several may stand in one sentence. */
const named: readonly (readonly [words: RegExp, faults: readonly FaultCode[]])[] = [
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
  [/\bhtu\b/i, ['dpop-htu-endpoint', 'dpop-htu-slash-query']],
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

/** Sentences longer than this are read by their beginning. */
const longest = 2_000;

/** The faults that an answer names by its words, not only by its code. */
export function faultsNamedIn({ error, description }: ParsedResponse): readonly FaultCode[] {
  const sentence = description ?? (isErrorCode(error) ? undefined : error);
  const text = (sentence ?? '').slice(0, longest);
  return named.flatMap(([words, faults]) => (words.test(text) ? faults : []));
}
