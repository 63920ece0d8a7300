import type { WireRequest } from './wire-request.ts';

/** A request that uses an access token at userinfo (OpenID Connect Core §5.3.1), rather than one that asks for a token. */
export function isUserinfoCall(request: WireRequest | undefined): boolean {
  const path = request?.url?.split(/[?#]/)[0] ?? '';
  return /\/(?:userinfo|authorization-info)\/?$/.test(path) && request?.parameters.length === 0;
}

/**
 * A request that pushes what a login asks for (RFC 9126 §2.1), by its path or by parameters that only a login has. One that says
 * what is to be exchanged is a token request, wherever it goes.
 */
export function isPushedRequest({ url, parameters, queryParameters }: WireRequest): boolean {
  const path = url?.split(/[?#]/)[0] ?? '';
  const names = new Set([...parameters, ...queryParameters].map(({ name }) => name));
  if (names.has('grant_type') || names.has('code')) return false;
  return /\/par\/?$/.test(path) || names.has('response_type') || names.has('code_challenge');
}
