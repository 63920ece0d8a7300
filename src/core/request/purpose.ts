import type { WireRequest } from './wire-request.ts';

/** A request that uses an access token at userinfo (OpenID Connect Core §5.3.1), rather than one that asks for a token. */
export function isUserinfoCall(request: WireRequest | undefined): boolean {
  const path = request?.url?.split(/[?#]/)[0] ?? '';
  return /\/(?:userinfo|authorization-info)\/?$/.test(path) && request?.parameters.length === 0;
}
