import { isForOtherEndpoint } from './other-endpoint.ts';
import type { ParameterName } from './parameters.ts';
import { standInOf } from './placeholder.ts';
import { parameterValue, type WireRequest } from './wire-request.ts';

/** Parameters of the authorization code grant alone (RFC 6749 §4.1.3, RFC 7636 §4.5): another grant has others. */
const ofCodeGrant: readonly ParameterName[] = ['code', 'redirect_uri', 'code_verifier'];
const otherGrants = /^(?:client_credentials|password|refresh_token|urn:[\w.:-]{1,200}|https?:\/\/\S{1,200})$/;
/** Their `assertion` is the grant itself, and no client assertion under another name (RFC 7521 §4.1). */
const assertionGrants =
  /^urn:ietf:params:oauth:(?:grant-type:(?:jwt|saml2)-bearer|client-assertion-type:jwt-bearer)$/;

/** The value names another grant than that of an authorization code. */
export function isOtherGrant(grantType: string | undefined): boolean {
  return grantType !== undefined && otherGrants.test(grantType.trim());
}

/** A name that is no slip of the code grant's own: some servers have grants of their own whose names are no URI, as RFC 6749 §4.5 wants. */
export function mayBeOwnGrant(grantType: string | undefined): boolean {
  const name = grantType?.trim() ?? '';
  return /^[a-z][\w.:-]{2,60}$/i.test(name) && !/auth|code/i.test(name) && standInOf(name) === undefined;
}

/** What stands in the request of another grant alone (OpenID CIBA §10.1, RFC 6749 §6, RFC 8628 §3.4). */
const grantsByParameter: ReadonlyMap<string, string> = new Map([
  ['auth_req_id', 'urn:openid:params:grant-type:ciba'],
  ['refresh_token', 'refresh_token'],
  ['device_code', 'urn:ietf:params:oauth:grant-type:device_code'],
]);

const isOfCodeGrant = (name: string): boolean => (ofCodeGrant as readonly string[]).includes(name);

/** The grant that is meant where grant_type is missing, by a parameter that only this grant has. */
export function impliedGrant({ parameters }: WireRequest): string | undefined {
  const names = parameters.map(({ name }) => name);
  if (names.includes('grant_type') || names.some(isOfCodeGrant)) return undefined;
  return names.map((name) => grantsByParameter.get(name)).find((grant) => grant !== undefined);
}

/** Nothing in the request tells which grant it asks for. */
export function isGrantOpen(request: WireRequest): boolean {
  const names = request.parameters.map(({ name }) => name);
  return !names.includes('grant_type') && !names.some(isOfCodeGrant) && impliedGrant(request) === undefined;
}

/** The grant that the request asks for: its grant_type, or where that is missing what its parameters tell. */
export function grantOf(request: WireRequest): string | undefined {
  return parameterValue(request, 'grant_type') ?? impliedGrant(request);
}

/** Whether the grant that the request asks for can have this parameter at all; one that asks for no token has no grant. */
export function hasParameter(request: WireRequest, name: ParameterName): boolean {
  if (name !== 'grant_type' && !isOfCodeGrant(name)) return true;
  if (isForOtherEndpoint(request)) return false;
  return name === 'grant_type' || !isOtherGrant(grantOf(request));
}

/** The request hands over an assertion as its grant. */
export function isAssertionGrant(request: WireRequest): boolean {
  return assertionGrants.test(parameterValue(request, 'grant_type')?.trim() ?? '');
}
