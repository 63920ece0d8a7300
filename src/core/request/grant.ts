import type { ParameterName } from './parameters.ts';
import { parameterValue, type WireRequest } from './wire-request.ts';

/** Parameters of the authorization code grant alone (RFC 6749 §4.1.3, RFC 7636 §4.5): another grant has others. */
const ofCodeGrant: readonly ParameterName[] = ['code', 'redirect_uri', 'code_verifier'];
const otherGrants = /^(?:client_credentials|password|refresh_token|urn:[\w.:-]{1,200}|https?:\/\/\S{1,200})$/;
/** Their `assertion` is the grant itself, and no client assertion under another name (RFC 7521 §4.1). */
const assertionGrants = /^urn:ietf:params:oauth:grant-type:(?:jwt|saml2)-bearer$/;

/** The value names another grant than that of an authorization code. */
export function isOtherGrant(grantType: string | undefined): boolean {
  return grantType !== undefined && otherGrants.test(grantType.trim());
}

/** Whether the grant that the request asks for can have this parameter at all. */
export function hasParameter(request: WireRequest, name: ParameterName): boolean {
  return !(ofCodeGrant.includes(name) && isOtherGrant(parameterValue(request, 'grant_type')));
}

/** The request hands over an assertion as its grant. */
export function isAssertionGrant(request: WireRequest): boolean {
  return assertionGrants.test(parameterValue(request, 'grant_type')?.trim() ?? '');
}
