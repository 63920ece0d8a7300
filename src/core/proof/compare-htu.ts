import { parseUrl } from '../runtime.ts';
import { type NormalUri, normaliseUri } from './normalise-uri.ts';

export const htuSpellings = [
  'case of scheme or host',
  'default port',
  'percent-encoding',
  'dot segments',
  'empty path',
] as const;
export type HtuSpelling = (typeof htuSpellings)[number];

/** How `htu` stands to the URL that was called. */
export type HtuComparison =
  /** Equal; `spelling` names what only normalisation makes equal. */
  | { readonly kind: 'same'; readonly spelling: readonly HtuSpelling[] }
  /** Equal but for a query or a fragment, which `htu` must not have and a server ignores (RFC 9449 §4.2, §4.3). */
  | { readonly kind: 'query' }
  /** Another path by a slash at the end. */
  | { readonly kind: 'slash' }
  /** No URI by RFC 3986, and the same URL to a reader that forgives. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other' };

/**
 * RFC 9449 §4.3, point 9: `htu` matches the URL of the request "ignoring any query and fragment parts", both normalised. So a
 * query of the *called* URL never counts.
 */
export function compareHtu(htu: string, called: string): HtuComparison {
  const theirs = normaliseUri(called) ?? forgiven(called);
  if (theirs === undefined) return { kind: 'other' };
  const mine = normaliseUri(htu);
  if (mine === undefined) {
    const read = forgiven(htu);
    const isSame = read !== undefined && isSamePlace(read, theirs) && read.path === theirs.path;
    return { kind: isSame ? 'malformed' : 'other' };
  }
  if (!isSamePlace(mine, theirs)) return { kind: 'other' };
  if (mine.path !== theirs.path) {
    return { kind: withoutSlash(mine.path) === withoutSlash(theirs.path) ? 'slash' : 'other' };
  }
  if (mine.query !== undefined || mine.fragment !== undefined) return { kind: 'query' };
  return { kind: 'same', spelling: spellingsBetween(htu, called.replace(/[?#].*$/s, '')) };
}

/** What a browser makes of a text that is no URI by the letter. */
function forgiven(text: string): NormalUri | undefined {
  const url = parseUrl(text);
  return url && normaliseUri(url.href);
}

function isSamePlace(mine: NormalUri, theirs: NormalUri): boolean {
  return mine.scheme === theirs.scheme && mine.authority === theirs.authority;
}

function withoutSlash(path: string): string {
  return path.replace(/\/{1,50}$/, '');
}

/** What differs between two spellings of one URI: a server that compares letter by letter would refuse it. */
function spellingsBetween(htu: string, called: string): readonly HtuSpelling[] {
  if (htu === called) return [];
  const [mine, theirs] = [traitsOf(htu), traitsOf(called)];
  return htuSpellings.filter((name) => mine[name] !== theirs[name]);
}

function traitsOf(text: string): Readonly<Record<HtuSpelling, string>> {
  const [, scheme = '', authority = '', path = ''] = /^([^:]*):\/\/([^/]*)(.*)$/s.exec(text) ?? [];
  const host = authority.replace(/:\d*$/, '');
  const dots = path.split('/').filter((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  return {
    'case of scheme or host': `${scheme}://${host}`,
    'default port': /:\d*$/.exec(authority)?.[0] ?? '',
    'percent-encoding': (path.match(/%[0-9A-Fa-f]{2}/g) ?? []).join(''),
    'dot segments': dots.join('/'),
    'empty path': path === '' ? 'empty' : '',
  };
}
