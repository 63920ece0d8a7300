import type { Case } from '../core/case/case.ts';
import { type AnyAlgorithm, anyKey, signWith } from './any-key.ts';
import { type CaseChanges, fapiCase, legacyCase, toHttpRequest } from './cases.ts';
import { dpopKey } from './keys.ts';
import { testNow } from './times.ts';
import { makeDpopProof, testAssertionType, testCode, testRedirectUri, testVerifier } from './tokens.ts';

const corppassIssuer = 'https://stg-id.corppass.gov.sg';
export const corppassEndpoint = `${corppassIssuer}/mga/sps/oauth/oauth20/token`;
export const mockOrigin = 'http://localhost:5156';

/** The healthy FAPI case at another server: endpoint, issuer and proof follow. */
function fapiCaseAt(
  endpoint: string,
  issuer: string,
  { assertion, proof, ...changes }: CaseChanges,
): Promise<Case> {
  return fapiCase({
    url: endpoint,
    authorization_request: undefined,
    ...changes,
    assertion: { ...assertion, claims: { aud: issuer, ...assertion?.claims } },
    proof: { ...proof, claims: { htu: endpoint, ...proof?.claims } },
  });
}

/** A healthy Corppass login under FAPI 2.0 (staging), altered as told. */
export function corppassFapiCase(changes: CaseChanges = {}): Promise<Case> {
  return fapiCaseAt(corppassEndpoint, corppassIssuer, {
    profile: 'corppass-fapi',
    ...changes,
  });
}

/** A healthy login with the old Corppass API (staging), altered as told. */
export function corppassLegacyCase({ assertion, ...changes }: CaseChanges = {}): Promise<Case> {
  return legacyCase({
    profile: 'corppass-legacy',
    url: corppassEndpoint,
    authorization_request: undefined,
    ...changes,
    assertion: { ...assertion, claims: { aud: corppassIssuer, ...assertion?.claims } },
  });
}

/** A healthy login with MockPass' v3 endpoint on this machine, altered as told. */
export function mockpassFapiCase(changes: CaseChanges = {}): Promise<Case> {
  const issuer = `${mockOrigin}/singpass/v3/fapi`;
  return fapiCaseAt(`${issuer}/token`, issuer, {
    profile: 'mockpass-fapi',
    environment: 'custom',
    ...changes,
  });
}

/** A healthy login with MockPass' v2 endpoint on this machine, altered as told. */
export function mockpassLegacyCase({ assertion, ...changes }: CaseChanges = {}): Promise<Case> {
  const issuer = `${mockOrigin}/singpass/v2`;
  return legacyCase({
    profile: 'mockpass-legacy',
    environment: 'custom',
    url: `${issuer}/token`,
    authorization_request: undefined,
    ...changes,
    assertion: { ...assertion, claims: { aud: issuer, ...assertion?.claims } },
  });
}

export const anyIssuer = 'https://login.bank.test/realms/test';
export const anyEndpoint = `${anyIssuer}/protocol/openid-connect/token`;

/** The metadata of a server of no known kind (RFC 8414 §2). */
export function anyMetadata(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    issuer: anyIssuer,
    authorization_endpoint: `${anyIssuer}/protocol/openid-connect/auth`,
    token_endpoint: anyEndpoint,
    jwks_uri: `${anyIssuer}/protocol/openid-connect/certs`,
    userinfo_endpoint: `${anyIssuer}/protocol/openid-connect/userinfo`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['PS256', 'RS256', 'ES256', 'ES384', 'EdDSA'],
    ...changes,
  });
}

export interface AnyChanges extends Omit<Case, 'parameters' | 'request'> {
  readonly alg?: AnyAlgorithm;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly parameters?: Readonly<Record<string, string | undefined>>;
  readonly headers?: readonly string[];
}

/** A healthy request to a server of no known kind, with as little as the standards demand; a member `undefined` is left out. */
export function anyCase({
  alg = 'ES256',
  header,
  claims,
  parameters,
  headers,
  ...rest
}: AnyChanges = {}): Case {
  const key = anyKey(alg);
  const all = {
    iss: 'reporting-service',
    sub: 'reporting-service',
    aud: anyIssuer,
    exp: testNow + 3600,
    ...claims,
  };
  const assertion = signWith(key, all, header);
  const body = {
    grant_type: 'client_credentials',
    client_assertion_type: testAssertionType,
    client_assertion: assertion,
    ...parameters,
  };
  return {
    profile: 'rfc7523',
    now: testNow,
    request: toHttpRequest(anyEndpoint, body, headers),
    jwks: JSON.stringify({ keys: [key.jwk] }),
    ...rest,
  };
}

/** The parameters of an authorization code, for a server of no known kind. */
export const codeGrant = {
  grant_type: 'authorization_code',
  code: testCode,
  redirect_uri: testRedirectUri,
  code_verifier: testVerifier,
  client_id: 'reporting-service',
};

/** A proof for the endpoint of no known kind. */
export async function anyProof(): Promise<string> {
  return makeDpopProof({ key: await dpopKey(), claims: { htu: anyEndpoint } });
}
