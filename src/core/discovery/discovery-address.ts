import { parseUrl } from '../runtime.ts';

const wellKnown = '.well-known/';

/**
 * The address of a server's metadata, from its issuer: OpenID Connect Discovery §4 puts the well-known path behind the issuer.
 * An address that has one already stays as it is.
 */
export function discoveryAddress(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.includes(wellKnown) || parseUrl(trimmed) === undefined) return trimmed;
  return `${trimmed.replace(/\/{1,50}$/, '')}/${wellKnown}openid-configuration`;
}
