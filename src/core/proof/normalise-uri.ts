/** The parts of an absolute URI after normalisation; query and fragment stand apart because a proof leaves them out. */
export interface NormalUri {
  readonly scheme: string;
  /** With userinfo and a port that is not the default one. */
  readonly authority: string;
  /** Never empty: `/` at least. */
  readonly path: string;
  readonly query: string | undefined;
  readonly fragment: string | undefined;
}

/** RFC 3986 Appendix B, for URIs with an authority. */
const parts = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;
/** What no URI is written with (RFC 3986 §2): a percent sign is followed by two digits. */
const strange = /[^A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})/;
const unreserved = /^[A-Za-z0-9._~-]$/;
const defaultPorts: ReadonlyMap<string, string> = new Map([
  ['https', ':443'],
  ['http', ':80'],
]);

/**
 * Syntax-based and scheme-based normalisation (RFC 3986 §6.2.2 and §6.2.3), which RFC 9449 §4.3 asks servers to do before they
 * compare `htu`: case of scheme and host, default port, percent-encoding, dot segments. `undefined` for what is no URI.
 */
export function normaliseUri(text: string): NormalUri | undefined {
  if (strange.test(text)) return undefined;
  const [, scheme = '', authority = '', path = '', query, fragment] = parts.exec(text) ?? [];
  if (authority === '') return undefined;
  const lower = scheme.toLowerCase();
  return {
    scheme: lower,
    authority: normaliseAuthority(authority, lower),
    path: removeDotSegments(normaliseEscapes(path)),
    query,
    fragment,
  };
}

function normaliseAuthority(authority: string, scheme: string): string {
  const hostAt = authority.lastIndexOf('@') + 1;
  const [user, place] = [authority.slice(0, hostAt), authority.slice(hostAt)];
  const port = /:\d*$/.exec(place)?.[0] ?? '';
  // Letters that were escaped for nothing come out first: they have a case too.
  const name = upperCaseEscapes(normaliseEscapes(place.slice(0, place.length - port.length)).toLowerCase());
  const isDefault = port === ':' || port === defaultPorts.get(scheme);
  return `${normaliseEscapes(user)}${name}${isDefault ? '' : port}`;
}

/** §6.2.2.1 and §6.2.2.2: escapes in capitals, and none for a character that needs none. */
function normaliseEscapes(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (whole, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return unreserved.test(character) ? character : whole.toUpperCase();
  });
}

function upperCaseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/g, (whole) => whole.toUpperCase());
}

/** §5.2.4, for a path that is absolute or empty. */
function removeDotSegments(path: string): string {
  const [, ...segments] = path.split('/');
  const kept: string[] = [];
  segments.forEach((segment, at) => {
    const last = at === segments.length - 1;
    if (segment === '..') kept.pop();
    if (segment !== '.' && segment !== '..') kept.push(segment);
    else if (last) kept.push('');
  });
  return `/${kept.join('/')}`;
}
