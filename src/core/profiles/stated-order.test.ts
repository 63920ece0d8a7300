import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../catalogue/faults.ts';
import { checkOf } from '../checks/registry.ts';
import { mockpassFapi } from './mockpass-fapi.ts';
import { mockpassLegacy } from './mockpass-legacy.ts';
import { oidcProvider } from './oidc-provider.ts';
import { positionOf } from './position-of.ts';

/** One step of a server, in the words of its source, and faults that it meets there; of one step any may come first. */
type Step = readonly [step: string, ...codes: FaultCode[]];

/** Read off the source of node-oidc-provider 9.13.3, and seen with 23 requests of two faults (faults.md §3.1). */
const ofOidcProvider: readonly Step[] = [
  ['route, method and Content-Type', 'wrong-path', 'method-get', 'ct-json-body', 'ct-multipart'],
  ['more than one way of authentication', 'basic-header-plus-assertion'],
  ['the assertion can be decoded', 'assertion-two-parts', 'header-not-json', 'payload-not-json'],
  ['sub is present', 'sub-missing'],
  ['client_assertion_type is present', 'assertion-type-missing'],
  ['its value', 'assertion-type-wrong'],
  ['client_id equals sub', 'client-id-mismatch'],
  ['the client exists', 'sub-wrong', 'client-id-unknown'],
  ['alg', 'alg-none', 'alg-hmac', 'alg-rsa', 'alg-missing', 'alg-misspelt', 'alg-unsupported-curve'],
  ['exp is present', 'exp-missing'],
  ['jti is present', 'jti-missing'],
  ['iss is present', 'iss-missing'],
  ['iss is the client', 'iss-wrong'],
  ['aud is present', 'aud-missing'],
  [
    'aud matches',
    'aud-token-endpoint',
    'aud-trailing-slash',
    'aud-wrong-env',
    'aud-array',
    'aud-other-service',
  ],
  [
    'key and signature',
    'jwks-http-error',
    'jwks-html',
    'jwks-no-sig',
    'kid-unknown',
    'sig-wrong-key',
    'sig-der',
  ],
  ['nbf, types, exp', 'nbf-future', 'exp-string', 'exp-past', 'iat-tz-behind', 'jti-type'],
  ['jti is new', 'jti-reused'],
  ['grant_type', 'grant-type-missing', 'grant-type-wrong'],
  ['code and redirect_uri are present', 'code-missing', 'redirect-uri-missing'],
  [
    'the DPoP proof is valid',
    'dpop-htm',
    'dpop-htu-endpoint',
    'dpop-signature',
    'dpop-iat',
    'dpop-jwk-missing',
  ],
  ['the code is found', 'code-is-something-else', 'code-truncated', 'code-percent-encoded'],
  ['and not expired', 'code-expired'],
  ['form of the verifier', 'verifier-length', 'verifier-charset'],
  ['the verifier is present', 'verifier-missing'],
  ['and fits', 'verifier-other-session', 'verifier-is-challenge', 'challenge-hex'],
  ['DPoP is there where it is required', 'dpop-missing'],
  ['redirect_uri matches', 'redirect-uri-slash', 'redirect-uri-origin', 'redirect-uri-query'],
  ['the code is not consumed', 'code-reused'],
  ['dpop_jkt', 'dpop-key-changed'],
  ['the encryption key', 'jwks-no-enc', 'jwk-enc-alg-unsupported'],
];

/** The code of MockPass 4.6.11, version 2 of its endpoint; the same order was seen (faults.md §3.2). */
const ofMockpassLegacy: readonly Step[] = [
  ['client_id', 'client-id-missing'],
  ['redirect_uri is present', 'redirect-uri-missing'],
  ['grant_type', 'grant-type-missing', 'grant-type-wrong'],
  ['code is present', 'code-missing'],
  ['client_assertion_type', 'assertion-type-missing', 'assertion-type-wrong'],
  ['client_assertion is present', 'assertion-missing'],
  ['the key set is fetched, parsed, and has its shape', 'jwks-http-error', 'jwks-html', 'jwks-bare-array'],
  ['compact form and header', 'assertion-two-parts', 'assertion-not-jwt', 'header-not-json'],
  ['alg', 'alg-none', 'alg-hmac', 'alg-rsa', 'alg-missing', 'alg-misspelt', 'alg-unsupported-curve'],
  ['crit', 'crit-header'],
  ['the key is chosen', 'kid-unknown', 'kid-near-miss', 'kid-enc-key', 'alg-curve-mismatch'],
  ['signature', 'sig-wrong-key', 'sig-der', 'sig-hash-mismatch'],
  ['the claims are an object', 'payload-not-json', 'payload-double-json'],
  ['nbf', 'nbf-future'],
  ['exp', 'exp-past', 'iat-tz-behind'],
  ['sub is client_id', 'sub-missing', 'sub-wrong', 'client-id-mismatch'],
  ['aud', 'aud-missing', 'aud-token-endpoint', 'aud-trailing-slash', 'aud-array', 'aud-other-service'],
  ['the code is looked up', 'code-is-something-else', 'code-truncated'],
  ['the encryption key', 'jwks-no-enc', 'jwk-enc-alg-unsupported'],
];

/** The same of version 3 (faults.md §3.3). */
const ofMockpassFapi: readonly Step[] = [
  ['the code is looked up', 'code-missing', 'code-is-something-else', 'code-truncated'],
  ['grant_type', 'grant-type-missing', 'grant-type-wrong'],
  ['redirect_uri is present', 'redirect-uri-missing'],
  ['and equal', 'redirect-uri-slash', 'redirect-uri-origin', 'redirect-uri-query'],
  ['the verifier', 'verifier-missing', 'verifier-other-session', 'challenge-hex'],
  ['client_assertion is present', 'assertion-missing'],
  ['client_assertion_type is present', 'assertion-type-missing'],
  ['its value', 'assertion-type-wrong'],
  ['the key set', 'jwks-http-error', 'jwks-html', 'jwks-invalid-json'],
  ['the header is JSON', 'header-not-json'],
  ['kid', 'kid-unknown', 'kid-near-miss', 'kid-literal-env'],
  [
    'signature, alg, exp and the claims that are required',
    'sig-wrong-key',
    'alg-rsa',
    'exp-past',
    'exp-string',
    'nbf-future',
    'jti-missing',
  ],
  ['aud', 'aud-token-endpoint', 'aud-trailing-slash', 'aud-array', 'aud-other-service'],
  ['the proof has its key', 'dpop-jwk-missing'],
  ['and verifies', 'dpop-signature', 'dpop-exp'],
  ['htu', 'dpop-htu-endpoint', 'dpop-htu-slash-query'],
  ['htm', 'dpop-htm'],
  ['the key is that of PAR', 'dpop-key-changed'],
  ['the encryption key', 'jwks-no-enc', 'jwk-enc-alg-unsupported'],
];

describe.each([
  [oidcProvider, ofOidcProvider],
  [mockpassLegacy, ofMockpassLegacy],
  [mockpassFapi, ofMockpassFapi],
] as const)('the order of $id', (profile, steps) => {
  const placed = steps.flatMap(([step, ...codes], at) =>
    codes.map((code) => ({ at, step, code, position: positionOf(profile, code, stageOf(code)) })),
  );
  it.each(placed)('$step: $code', ({ at, code, position }) => {
    const before = placed.filter((other) => other.at < at && other.position >= position);
    expect(before.map((other) => `${other.code} (${other.step}) is met before ${code}`)).toEqual([]);
  });
});

function stageOf(code: FaultCode) {
  const check = checkOf(code);
  if (check === undefined) throw new Error(`no check of ${code}`);
  return check.stage;
}
