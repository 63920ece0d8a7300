import type { WireRequest } from './wire-request.ts';

/** What starts a login over another channel (OpenID CIBA §7.1). */
const ofBackchannel = ['login_hint', 'login_hint_token', 'id_token_hint'];
/** What only a request for a token, or one that pushes a login, says. */
const ofTokenOrLogin = ['grant_type', 'code', 'code_verifier', 'response_type', 'code_challenge'];

/** The end of a path at which servers take what a login asks for, and nothing else (RFC 9126 §2). */
export const pushingPath = /\/par(?:\.oauth2|\/request)?\/?$/;

/**
 * A client authenticates at other endpoints as well, with a request that asks for no token: introspection (RFC 7662 §2.1), revocation
 * (RFC 7009 §2.1), the start of a login on a device (RFC 8628 §3.1) or over another channel. At a token endpoint it is one that went wrong.
 */
export function isForOtherEndpoint({ url, parameters }: WireRequest): boolean {
  const names = new Set(parameters.map(({ name }) => name.replace(/^(?:amp;){1,9}/, '')));
  if (ofTokenOrLogin.some((name) => names.has(name))) return false;
  const path = url?.split(/[?#]/)[0] ?? '';
  if (/\/(?:access_)?token(?:\.oauth2)?\/?$/.test(path)) return false;
  return (
    names.has('token') ||
    ofBackchannel.some((name) => names.has(name)) ||
    /\/device[\w-]*(?:\/[\w-]+)?\/?$/.test(path)
  );
}
