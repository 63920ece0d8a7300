import type { Span } from '../case/case.ts';
import type { Certificate, CertificateReading } from './certificate.ts';
import { describedLeaf, type ListedCertificate, listedChain } from './certificate-chain.ts';

/** One certificate that was presented: as its bytes say, else as the tool printed it. */
export interface PresentedCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore?: number | undefined;
  readonly notAfter?: number | undefined;
  /** Its PEM block, or the line that names it. */
  readonly span: Span;
  readonly certificate?: Certificate | undefined;
}

/** `verified` by the issuer's key, or only `named`: subject and issuer are equal and the bytes are not at hand. */
export type LinkState = 'verified' | 'named' | 'broken';

/**
 * What a host presented. `listed`: a TLS client lists all that was sent. `pem`: certificates alone, of which nobody says
 * whether they are all. `described`: the leaf in words, nothing said of the rest.
 */
export interface PresentedChain {
  readonly origin: 'listed' | 'pem' | 'described';
  readonly entries: readonly PresentedCertificate[];
  /** The way from the leaf to the last issuer at hand: places in `entries`. */
  readonly path: readonly number[];
  /** `links[i]` joins `path[i]` to `path[i + 1]`. */
  readonly links: readonly LinkState[];
  /** What follows the last one of the path; `broken`: an issuer of that name is there, and its key did not sign. */
  readonly end: 'self-signed' | 'issuer-not-sent' | 'broken';
  /** Certificates that are no part of the path. */
  readonly extras: readonly number[];
}

/** The chain that a text shows; `undefined` where it shows no certificate. */
export function presentedChain(
  text: string,
  reading: CertificateReading | undefined,
): PresentedChain | undefined {
  const listed = listedChain(text);
  const certificates = reading?.certificates ?? [];
  if (listed.length > 0) return toChain('listed', withBytes(text, listed, certificates));
  if (certificates.length > 0) return toChain('pem', certificates.map(ofCertificate));
  const leaf = describedLeaf(text);
  return leaf === undefined ? undefined : toChain('described', [leaf]);
}

function ofCertificate(certificate: Certificate): PresentedCertificate {
  const { subject, issuer, notBefore, notAfter, span } = certificate;
  return { subject, issuer, notBefore, notAfter, span, certificate };
}

/** `-showcerts` prints each block under its lines; without it the leaf's block alone follows under "Server certificate". */
function withBytes(
  text: string,
  listed: readonly ListedCertificate[],
  certificates: readonly Certificate[],
): readonly PresentedCertificate[] {
  const heading = text.indexOf('\nServer certificate', listed.at(-1)?.span.end);
  const listEnd = heading < 0 ? text.length : heading;
  const leafBlock = certificates.find(({ span }) => heading >= 0 && span.start > heading);
  return listed.map((line, at) => {
    const until = listed[at + 1]?.span.start ?? listEnd;
    const own = certificates.find(({ span }) => span.start >= line.span.end && span.start < until);
    const certificate = own ?? (at === 0 ? leafBlock : undefined);
    if (certificate === undefined) return line;
    const { notBefore, notAfter, span } = certificate;
    return { subject: line.subject, issuer: line.issuer, notBefore, notAfter, span, certificate };
  });
}

function toChain(origin: PresentedChain['origin'], entries: readonly PresentedCertificate[]): PresentedChain {
  const path = [leafOf(origin, entries)];
  const links: LinkState[] = [];
  let end: PresentedChain['end'] | undefined;
  while (end === undefined) {
    const at = path.at(-1) ?? 0;
    const entry = entries[at];
    if (entry === undefined || isSelfSigned(entry)) {
      end = 'self-signed';
      continue;
    }
    const next = nextOf(entries, at, path);
    if (next === undefined || next.state === 'broken') {
      end = next === undefined ? 'issuer-not-sent' : 'broken';
    } else {
      path.push(next.at);
      links.push(next.state);
    }
  }
  return {
    origin,
    entries,
    path,
    links,
    end,
    extras: [...entries.keys()].filter((at) => !path.includes(at)),
  };
}

/** A server sends its own certificate first (RFC 8446 §4.4.2); in a file the leaf is the one that is no authority. */
function leafOf(origin: PresentedChain['origin'], entries: readonly PresentedCertificate[]): number {
  if (origin !== 'pem') return 0;
  const leaf = entries.findIndex(({ certificate }) => certificate?.isCa === false);
  if (leaf >= 0) return leaf;
  const childless = entries.findIndex(({ subject }, at) =>
    entries.every((other, index) => index === at || other.issuer !== subject),
  );
  return Math.max(0, childless);
}

export function isSelfSigned({ subject, issuer, certificate }: PresentedCertificate): boolean {
  return certificate === undefined ? subject === issuer : certificate.selfSigned !== 'no';
}

/** The issuer of an entry: one whose key signed it before one that only bears the name, and the neighbour before others. */
function nextOf(
  entries: readonly PresentedCertificate[],
  from: number,
  path: readonly number[],
): { readonly at: number; readonly state: LinkState } | undefined {
  const candidates = [...entries.keys()].flatMap((at) => {
    const state = path.includes(at) ? undefined : linkBetween(entries[from], entries[at]);
    return state === undefined ? [] : [{ at, state, distance: at === from + 1 ? 0 : 1 }];
  });
  const rank: Readonly<Record<LinkState, number>> = { verified: 0, named: 1, broken: 2 };
  return candidates.sort((a, b) => rank[a.state] - rank[b.state] || a.distance - b.distance)[0];
}

function linkBetween(
  one: PresentedCertificate | undefined,
  issuer: PresentedCertificate | undefined,
): LinkState | undefined {
  if (one === undefined || issuer === undefined) return undefined;
  if (one.certificate === undefined || issuer.certificate === undefined)
    return one.issuer === issuer.subject ? 'named' : undefined;
  const { at } = issuer.certificate;
  const link = one.certificate.issuers.find((candidate) => candidate.at === at);
  return link?.state === 'unchecked' ? 'named' : link?.state;
}
