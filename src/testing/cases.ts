import type { Case } from '../core/case/case.ts';
import { dpopKey, encryptionKey, signingKey } from './keys.ts';
import { testNow } from './times.ts';
import {
  makeAssertion,
  makeDpopProof,
  type TokenChanges,
  testAssertionType,
  testChallenge,
  testClientId,
  testCode,
  testRedirectUri,
  testVerifier,
  withoutUndefined,
} from './tokens.ts';

/** What differs from the healthy case. `parameters` members set to `undefined` are left out of the body. */
export interface CaseChanges extends Omit<Case, 'parameters' | 'request'> {
  readonly assertion?: TokenChanges;
  readonly proof?: TokenChanges;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly headers?: readonly string[];
  readonly url?: string;
  /** Replaces the whole request text. */
  readonly request?: string;
}

/** The key set that belongs to the healthy case: one signing key, one encryption key. */
export async function makeKeySet(): Promise<string> {
  const keys = [(await signingKey()).publicJwk, (await encryptionKey()).publicJwk];
  return JSON.stringify({ keys }, null, 2);
}

/** A raw HTTP token request with a form body. */
export function toHttpRequest(
  url: string,
  parameters: Readonly<Record<string, string | undefined>>,
  headers: readonly string[] = [],
): string {
  const { pathname, search, host } = new URL(url);
  return [
    `POST ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded',
    ...headers,
    '',
    new URLSearchParams(withoutUndefined(parameters)).toString(),
  ].join('\r\n');
}

/** A healthy FAPI 2.0 case (staging) with every piece of evidence, altered as told. */
export async function fapiCase(changes: CaseChanges = {}): Promise<Case> {
  const { assertion, proof, parameters, headers, url, request, ...rest } = changes;
  const dpop = await makeDpopProof({ key: await dpopKey(), ...proof });
  const body = {
    redirect_uri: testRedirectUri,
    grant_type: 'authorization_code',
    code: testCode,
    client_assertion_type: testAssertionType,
    client_assertion: await makeAssertion(assertion),
    code_verifier: testVerifier,
    ...parameters,
  };
  const endpoint = url ?? 'https://stg-id.singpass.gov.sg/fapi/token';
  return {
    profile: 'singpass-fapi',
    environment: 'staging',
    now: testNow,
    request: request ?? toHttpRequest(endpoint, body, [`DPoP: ${dpop}`, ...(headers ?? [])]),
    jwks: await makeKeySet(),
    authorization_request: await parRequest(),
    ...rest,
  };
}

/** The pushed authorization request that belongs to the healthy FAPI case, signed 25 seconds earlier. */
export async function parRequest(
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const claims = { iat: testNow - 30, exp: testNow + 90, jti: '6f1f3a52-9c39-4f2e-8b75-4c3f0a52a7d1' };
  const dpop = await makeDpopProof({
    key: await dpopKey(),
    claims: {
      ...claims,
      jti: 'a52a7d16-9c39-4f2e-8b75-4c3f06f1f3a5',
      htu: 'https://stg-id.singpass.gov.sg/fapi/par',
    },
  });
  const body = {
    response_type: 'code',
    scope: 'openid',
    state: 'dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU',
    nonce: '2f8a4b6e-7f0c-4a4e-b6a2-d1c1f6a3c001',
    client_id: testClientId,
    redirect_uri: testRedirectUri,
    client_assertion_type: testAssertionType,
    client_assertion: await makeAssertion({ claims }),
    code_challenge: testChallenge,
    code_challenge_method: 'S256',
    authentication_context_type: 'APP_AUTHENTICATION_DEFAULT',
    ...parameters,
  };
  return toHttpRequest('https://stg-id.singpass.gov.sg/fapi/par', body, [`DPoP: ${dpop}`]);
}

/** A healthy case of the old profile with a DPoP proof, which that profile does not use; `claims` are changes of the proof. */
export async function legacyWithProof(
  claims: TokenChanges['claims'] = {},
  header: TokenChanges['header'] = {},
): Promise<Case> {
  const proof = await makeDpopProof({ key: await dpopKey(), claims, header });
  return legacyCase({ headers: [`DPoP: ${proof}`] });
}

/** A DPoP proof with nothing around it. */
export async function proofAlone(claims: NonNullable<TokenChanges['claims']>): Promise<Case> {
  return {
    profile: 'singpass-fapi',
    environment: 'staging',
    dpop: await makeDpopProof({ key: await dpopKey(), claims }),
  };
}

/** A healthy case of the old profile (staging), altered as told. */
export async function legacyCase(changes: CaseChanges = {}): Promise<Case> {
  const { assertion, proof: _proof, parameters, headers, url, request, ...rest } = changes;
  const claims = { aud: 'https://stg-id.singpass.gov.sg', ...assertion?.claims };
  const body = {
    client_id: testClientId,
    redirect_uri: testRedirectUri,
    grant_type: 'authorization_code',
    code: testCode,
    client_assertion_type: testAssertionType,
    client_assertion: await makeAssertion({ ...assertion, claims }),
    code_verifier: testVerifier,
    ...parameters,
  };
  const challenge = new URLSearchParams({
    response_type: 'code',
    scope: 'openid',
    state: 'dGhpcyBpcyBhIHRlc3Qgc3RhdGUgdmFsdWU',
    nonce: '2f8a4b6e-7f0c-4a4e-b6a2-d1c1f6a3c001',
    client_id: testClientId,
    redirect_uri: testRedirectUri,
    code_challenge: testChallenge,
    code_challenge_method: 'S256',
  });
  return {
    profile: 'singpass-legacy',
    environment: 'staging',
    now: testNow,
    request: request ?? toHttpRequest(url ?? 'https://stg-id.singpass.gov.sg/token', body, headers),
    jwks: await makeKeySet(),
    authorization_request: `https://stg-id.singpass.gov.sg/auth?${challenge}`,
    ...rest,
  };
}
