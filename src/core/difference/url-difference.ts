import { parseUrl, type WebUrl } from '../runtime.ts';
import { type AddressBook, entriesFor, type KnownAddress } from './address-book.ts';
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
  if (mine.port !== theirs.port || writtenPort.test(found) !== writtenPort.test(expected))
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

/** A port that is written out, be it the one that goes without saying; a password that begins with a digit is none. */
const writtenPort = /^[^/]*:\/\/[^/?#]*:\d+(?:[/?#]|$)/;

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
  const nearest = nearestEntries(found, expected, book);
  if (nearest === undefined || nearest.mine.server !== nearest.theirs.server) return undefined;
  const { mine, theirs } = nearest;
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

interface EntryPair {
  readonly mine: KnownAddress;
  readonly theirs: KnownAddress;
}

/** An address can belong to more than one profile: the pair that agrees in most is meant, the first of several. */
function nearestEntries(found: string, expected: string, book: AddressBook): EntryPair | undefined {
  const others = entriesFor(book, expected);
  const pairs = entriesFor(book, found).flatMap((mine) => others.map((theirs) => ({ mine, theirs })));
  const [nearest] = pairs.toSorted((a, b) => agreement(b) - agreement(a));
  return nearest;
}

function agreement({ mine, theirs }: EntryPair): number {
  const compared = ['role', 'environment', 'profile'] as const;
  return compared.filter((name) => mine[name] === theirs[name]).length;
}
