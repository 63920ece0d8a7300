import { describeRelative, toSingaporeTime } from '../assertion/describe-time.ts';
import type { Subject } from '../case/subject.ts';
import type { ChainCase } from './certificate-fault.ts';
import { chainCaseOf } from './chain-case.ts';
import { coversHost } from './judge-names.ts';
import { isSelfSigned, type LinkState, type PresentedCertificate } from './presented-chain.ts';

export type ChainTone = 'good' | 'note' | 'warning' | 'error';

/** A short statement with its weight. */
export interface ChainMark {
  readonly tone: ChainTone;
  readonly text: string;
}

/** One certificate of the way from the leaf to the root, in words. */
export interface ChainStep {
  readonly role: 'Host' | 'Intermediate' | 'Root' | 'Self-signed';
  /** Its place among what was presented, from 1. */
  readonly place: number;
  /** Said where it stands in another place than it should. */
  readonly order?: ChainMark | undefined;
  readonly subject: string;
  readonly issuer: string;
  readonly validity?: { readonly span: string; readonly mark: ChainMark } | undefined;
  /** Names for hosts; `undefined` where the bytes are not at hand. */
  readonly names?: readonly string[] | undefined;
  readonly key?: string | undefined;
  /** How it is joined to what follows. */
  readonly link: ChainMark;
}

export interface ChainView {
  /** Whether this is all that the host sends. */
  readonly origin: 'listed' | 'pem' | 'described';
  readonly steps: readonly ChainStep[];
  /** The issuer of the last one, where it was not presented. */
  readonly missingIssuer?: string | undefined;
  /** Presented, and no part of the way. */
  readonly extras: readonly { readonly place: number; readonly subject: string; readonly why: string }[];
  readonly host?: ChainMark | undefined;
  /** Blocks that could not be read, or stand beyond the limit. */
  readonly unread: number;
}

/** The chain of the pasted certificates as a list to draw; `undefined` where the text shows none. */
export function chainView(subject: Subject): ChainView | undefined {
  const text = subject.certificates;
  const given = text === undefined ? undefined : chainCaseOf(subject, { source: 'certificates', text });
  if (given === undefined) return undefined;
  const { chain } = given;
  const reading = subject.verification?.certificates;
  const last = chain.entries[chain.path.at(-1) ?? 0];
  return {
    origin: chain.origin,
    steps: chain.path.flatMap((at, index) => {
      const entry = chain.entries[at];
      return entry === undefined ? [] : [toStep(given, entry, at, index)];
    }),
    missingIssuer: chain.end === 'self-signed' ? undefined : last?.issuer || undefined,
    extras: chain.extras.flatMap((at) => {
      const entry = chain.entries[at];
      return entry === undefined
        ? []
        : [{ place: at + 1, subject: entry.subject, why: whyExtra(given, entry) }];
    }),
    host: hostMark(given),
    unread: (reading?.unreadable.length ?? 0) + (reading?.left ?? 0),
  };
}

function toStep(given: ChainCase, entry: PresentedCertificate, at: number, index: number): ChainStep {
  const { certificate, subject, issuer } = entry;
  return {
    role: roleOf(entry, index),
    place: at + 1,
    order: orderMark(at, index),
    subject,
    issuer,
    validity: validityOf(entry, given.now.seconds),
    names: certificate?.names?.map(({ value }) => value),
    key: certificate?.key,
    link: index < given.chain.links.length ? linkMark(given.chain.links[index]) : endMark(given, index),
  };
}

/** The leaf must come first; many clients sort the rest (RFC 8446 §4.4.2). */
function orderMark(at: number, index: number): ChainMark | undefined {
  if (at === index) return undefined;
  return { tone: index === 0 ? 'error' : 'warning', text: `belongs at no. ${index + 1}` };
}

function roleOf(entry: PresentedCertificate, index: number): ChainStep['role'] {
  if (isSelfSigned(entry)) return index === 0 ? 'Self-signed' : 'Root';
  return index === 0 ? 'Host' : 'Intermediate';
}

function validityOf({ notBefore, notAfter }: PresentedCertificate, now: number): ChainStep['validity'] {
  if (notAfter === undefined) return undefined;
  const from = notBefore === undefined ? undefined : day(notBefore);
  const span = from === undefined ? `until ${day(notAfter)}` : `${from} to ${day(notAfter)}`;
  if (notAfter < now)
    return { span, mark: { tone: 'error', text: `expired ${relativeDays(notAfter, now)}` } };
  if (notBefore !== undefined && notBefore > now)
    return { span, mark: { tone: 'error', text: `valid ${relativeDays(notBefore, now)}` } };
  const soon = notAfter - now < 14 * 86_400;
  return { span, mark: { tone: soon ? 'warning' : 'good', text: `ends ${relativeDays(notAfter, now)}` } };
}

/** Hours matter on the last days only. */
function relativeDays(seconds: number, now: number): string {
  const days = Math.floor(Math.abs(seconds - now) / 86_400);
  if (days < 2) return describeRelative(seconds, now);
  return seconds > now ? `in ${days} days` : `${days} days ago`;
}

const day = (seconds: number): string => toSingaporeTime(seconds)?.slice(0, 10) ?? String(seconds);

function linkMark(state: LinkState | undefined): ChainMark {
  return state === 'verified'
    ? { tone: 'good', text: 'signed by the next' }
    : { tone: 'note', text: 'issued by the next, by name' };
}

function endMark({ chain, client }: ChainCase, index: number): ChainMark {
  if (chain.origin === 'described') return { tone: 'note', text: 'curl does not show the rest' };
  switch (chain.end) {
    case 'broken':
      return { tone: 'error', text: 'the one of that name did not sign it' };
    case 'self-signed':
      if (index === 0) return { tone: client === 'verified' ? 'note' : 'error', text: 'signed by itself' };
      return { tone: 'note', text: 'a root need not be sent' };
    case 'issuer-not-sent':
      if (index === 0 && client !== 'verified') return { tone: 'error', text: 'issuer not sent' };
      if (client === 'refused') return { tone: 'warning', text: 'issuer not trusted by the client' };
      return client === 'verified'
        ? { tone: 'good', text: 'issuer trusted by the client' }
        : { tone: 'note', text: 'issuer expected in every trust store' };
  }
}

function whyExtra({ chain }: ChainCase, { certificate }: PresentedCertificate): string {
  const print = certificate?.fingerprint;
  const isCopy =
    print !== undefined && chain.path.some((at) => chain.entries[at]?.certificate?.fingerprint === print);
  return isCopy ? 'a copy' : 'signed none of them';
}

function hostMark(given: ChainCase): ChainMark | undefined {
  if (given.host === undefined) return undefined;
  const covers = coversHost(given);
  const { name } = given.host;
  if (covers === undefined) return { tone: 'note', text: `Whether it is for ${name} cannot be seen here` };
  return covers ? { tone: 'good', text: `✓ For ${name}` } : { tone: 'error', text: `✗ Not for ${name}` };
}
