import { parseUrl, type WebUrl } from '../runtime.ts';
import { type AddressBook, findAddress } from './address-book.ts';
import type { DifferenceKind } from './kinds.ts';

/** A kind of difference, with sharper words where the two values allow them. */
export interface NamedKind {
  readonly kind: DifferenceKind;
  readonly words?: string | undefined;
}

/** How two addresses differ: by what the provider's addresses are first, then part by part. `undefined`: not two addresses. */
export function urlDifference(found: string, expected: string, book: AddressBook): NamedKind | undefined {
  const [mine, theirs] = [parseUrl(found), parseUrl(expected)];
  if (mine === undefined || theirs === undefined) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(found) || !/^[a-z][a-z0-9+.-]*:\/\//i.test(expected)) return undefined;
  const known = discovery(found, expected) ?? knownDifference(found, expected, book);
  if (known !== undefined) return known;
  if (mine.protocol !== theirs.protocol && mine.host === theirs.host)
    return { kind: 'scheme', words: `the scheme: ${mine.protocol}// in place of ${theirs.protocol}//` };
  if (mine.hostname !== theirs.hostname)
    return { kind: 'host', words: hostWords(mine.hostname, theirs.hostname) };
  if (mine.port !== theirs.port || /:\d+/.test(authority(found)) !== /:\d+/.test(authority(expected)))
    return { kind: 'port' };
  if (mine.username !== theirs.username || mine.password !== theirs.password) return undefined;
  return mine.pathname === theirs.pathname ? queryDifference(mine, theirs) : pathDifference(mine, theirs);
}

function queryDifference(mine: WebUrl, theirs: WebUrl): NamedKind | undefined {
  const [one, other] = [mine.search + mine.hash, theirs.search + theirs.hash];
  if (one === other) return undefined;
  if (one === '') return { kind: 'query', words: 'the query or fragment, which is lost' };
  return { kind: 'query', words: other === '' ? 'the query or fragment, which is added' : undefined };
}

/** Slashes that are easily overlooked; any other difference of the path is left to the comparison of texts. */
function pathDifference({ pathname: one }: WebUrl, { pathname: other }: WebUrl): NamedKind | undefined {
  if (`${one}/` === other || one === `${other}/`)
    return { kind: 'trailing-slash', words: 'a trailing slash in the path' };
  const single = (path: string): string => path.replace(/\/+/g, '/');
  return single(one) === single(other) ? { kind: 'path', words: 'a double slash' } : undefined;
}

function authority(url: string): string {
  return /^[^/]*:\/\/([^/?#]*)/.exec(url)?.[1] ?? '';
}

function hostWords(found: string, expected: string): string | undefined {
  return found === `www.${expected}` || `www.${found}` === expected ? 'www. on one side only' : undefined;
}

const wellKnown = /\/\.well-known\/[^/?#]+\/?$/;

/** OpenID Connect Discovery §4: the document stands below the issuer, and is not the issuer. */
function discovery(found: string, expected: string): NamedKind | undefined {
  return wellKnown.test(found) !== wellKnown.test(expected) ? { kind: 'discovery-url' } : undefined;
}

/** Both are addresses of a provider that the book knows: what sets them apart is known too. */
function knownDifference(found: string, expected: string, book: AddressBook): NamedKind | undefined {
  const [mine, theirs] = nearestEntries(found, expected, book);
  if (mine === undefined || theirs === undefined || mine.server !== theirs.server) return undefined;
  if (mine.environment !== theirs.environment) {
    return {
      kind: 'environment',
      words: `the environment: the ${mine.role} of ${mine.environment}, not of ${theirs.environment}`,
    };
  }
  if (mine.profile !== theirs.profile)
    return {
      kind: 'profile-path',
      words: `the profile: the ${mine.role} of ${mine.profile}, not of ${theirs.profile}`,
    };
  if (mine.role === theirs.role) return undefined;
  return { kind: 'endpoint-or-issuer', words: `the role: the ${mine.role}, not the ${theirs.role}` };
}

/** An address can belong to more than one profile: the pair that agrees in most is meant. */
function nearestEntries(
  found: string,
  expected: string,
  book: AddressBook,
): readonly [AddressBook[number] | undefined, AddressBook[number] | undefined] {
  const plain = (text: string): string => text.replace(/\/$/, '');
  const first = findAddress(book, expected);
  const candidates = book.filter(({ url }) => url === plain(found));
  const others = book.filter(({ url }) => url === plain(expected));
  let best: readonly [AddressBook[number] | undefined, AddressBook[number] | undefined] = [
    candidates[0],
    first,
  ];
  let most = -1;
  for (const mine of candidates) {
    for (const theirs of others) {
      const agreed = ['role', 'environment', 'profile'] as const;
      const score = agreed.filter((name) => mine[name] === theirs[name]).length;
      if (score > most) [most, best] = [score, [mine, theirs]];
    }
  }
  return best;
}
