import type { Certainty } from '../checks/outcome.ts';
import {
  type CertificateFault,
  type ChainCase,
  certificateEvidence,
  describeCertificate,
} from './certificate-fault.ts';
import type { PresentedCertificate } from './presented-chain.ts';
import { isPublicAuthority } from './public-authorities.ts';

const complete = 'the host’s own certificate, then each issuer up to the one that a root signed';

/** The last certificate of the way from the leaf. */
interface Last {
  readonly at: number;
  readonly entry: PresentedCertificate;
}

/** What is wrong with the way from the leaf to an authority: at most one fault, because the rest follows from it. */
export function judgeLinks(given: ChainCase): CertificateFault | undefined {
  const { path, entries, origin } = given.chain;
  const [at = 0] = path.slice(-1);
  const entry = entries[at];
  if (origin === 'described' || entry === undefined) return undefined;
  return faultOfEnd(given, { at, entry }) ?? outOfOrder(given);
}

function faultOfEnd(given: ChainCase, last: Last): CertificateFault | undefined {
  const isLeaf = given.chain.path.length === 1;
  switch (given.chain.end) {
    case 'broken':
      return brokenLink(given, last);
    case 'issuer-not-sent':
      return isLeaf ? issuerMissing(given, last) : unknownAuthority(given, last);
    case 'self-signed':
      return isLeaf ? selfSignedLeaf(given, last) : ownRoot(given, last);
  }
}

/** Certificates alone may not be all that the host sends. */
const sureWhenListed = ({ chain }: ChainCase): Certainty => (chain.origin === 'listed' ? 'proof' : 'strong');

/** Same name, other key: mostly last year's intermediate (RFC 5280 §6.1.3 (a)(1)). */
function brokenLink(given: ChainCase, last: Last): CertificateFault | undefined {
  if (given.client === 'verified') return undefined;
  const named = given.chain.entries.findIndex(
    ({ subject }, at) => at !== last.at && subject === last.entry.issuer,
  );
  return {
    code: 'jwks-tls-chain',
    certainty: sureWhenListed(given),
    title: 'The intermediate certificate bears the right name and did not sign the certificate before it',
    evidence: [
      certificateEvidence(given, last.at, {
        found: describeCertificate(last.entry),
        expected: 'a signature by the key of its issuer',
        note: 'the signature does not verify with that key',
      }),
      ...(named < 0
        ? []
        : [certificateEvidence(given, named, { found: given.chain.entries[named]?.subject })]),
    ],
    steps: installSteps(last.entry),
  };
}

/**
 * The leaf's issuer was not sent. Where that issuer is of a public authority this decides it, because their roots sign no
 * leaves; else the issuer may itself be a private root, which the bytes of the leaf do not tell.
 */
function issuerMissing(given: ChainCase, last: Last): CertificateFault | undefined {
  const { chain, client, verifiedDepth } = given;
  // The client's path was longer than what was sent and one root: it found the missing one in a store of its own.
  const helped = client === 'verified' && verifiedDepth > chain.entries.length;
  if (client === 'verified' && !helped) return undefined;
  const strangers = chain.extras.filter((at) => !isCopy(given, at));
  const isPublic = isPublicAuthority(last.entry.issuer);
  const decided = chain.origin === 'listed' && !helped && (isPublic || strangers.length > 0);
  const count = chain.entries.length;
  return {
    code: 'jwks-tls-chain',
    certainty: decided ? 'proof' : 'strong',
    title:
      strangers.length > 0
        ? 'The certificates that the host of the key set sends do not belong together'
        : undefined,
    evidence: [
      certificateEvidence(given, last.at, {
        found: describeCertificate(last.entry),
        expected: complete,
        note: helped
          ? `this client verified with a certificate of its own store: its path has ${verifiedDepth + 1}, ${count} sent`
          : noteOfMissing(given, strangers.length, isPublic),
      }),
      ...strangers
        .slice(0, 3)
        .map((at) =>
          certificateEvidence(given, at, { found: chain.entries[at]?.subject, note: 'not its issuer' }),
        ),
    ],
    steps: installSteps(last.entry),
  };
}

function noteOfMissing({ chain }: ChainCase, strangers: number, isPublic: boolean): string {
  if (strangers > 0) return 'none of the others is its issuer';
  if (chain.origin === 'pem') return 'unless the host sends more than was pasted';
  return isPublic
    ? 'the server sent one certificate'
    : 'the server sent one certificate; if its issuer is a root, it is a private authority';
}

/** Complete, and the client does not know the authority above. A public one that it does not know is the client's own trouble. */
function unknownAuthority(given: ChainCase, last: Last): CertificateFault | undefined {
  if (given.chain.origin !== 'listed' || given.client !== 'refused') return undefined;
  if (isPublicAuthority(last.entry.issuer)) return undefined;
  return {
    code: 'jwks-self-signed',
    certainty: 'strong',
    title: 'The certificate of the key set’s host is of an authority that is not public',
    evidence: [
      certificateEvidence(given, last.at, {
        found: describeCertificate(last.entry),
        expected: 'a public authority',
        note: 'the chain is complete, and its authority is not trusted',
      }),
    ],
  };
}

/** A certificate that signed itself; a root alone in a file may be no host's certificate. */
function selfSignedLeaf(given: ChainCase, last: Last): CertificateFault | undefined {
  if (given.client === 'verified') return undefined;
  const { certificate } = last.entry;
  const forHost = certificate?.isCa === false || (certificate?.names?.length ?? 0) > 0;
  const decided = given.chain.origin === 'listed' || (forHost && certificate?.selfSigned === 'verified');
  return {
    code: 'jwks-self-signed',
    certainty: decided ? 'proof' : 'strong',
    title: 'The certificate of the key set’s host is self-signed',
    evidence: [
      certificateEvidence(given, last.at, {
        found: describeCertificate(last.entry),
        expected: 'a certificate that a public authority issued',
        note: certificate?.selfSigned === 'verified' ? 'its own key verifies its signature' : undefined,
      }),
    ],
  };
}

/** The root stands in the chain: whether it is public only a list of roots can say, and we have a list of names. */
function ownRoot(given: ChainCase, last: Last): CertificateFault | undefined {
  if (given.client === 'verified' || isPublicAuthority(last.entry.subject)) return undefined;
  const refused = given.client === 'refused';
  return {
    code: 'jwks-self-signed',
    certainty: refused ? 'strong' : 'hint',
    severity: refused ? undefined : 'warning',
    title: 'The chain of the key set’s host ends in a root that is not known as public',
    evidence: [
      certificateEvidence(given, last.at, {
        found: last.entry.subject,
        expected: 'a public authority',
        note: refused
          ? 'the client does not trust this root'
          : 'its name is not among the well-known public authorities',
      }),
    ],
  };
}

/** Each certificate is to certify the one before it (RFC 8446 §4.4.2; a MUST in RFC 5246 §7.4.2); many clients sort for themselves. */
function outOfOrder(given: ChainCase): CertificateFault | undefined {
  const { chain } = given;
  const { path, entries, origin } = chain;
  if (path.every((at, index) => at === index)) return undefined;
  const leafLate = path[0] !== 0;
  const wrong = path.findIndex((at, index) => at !== index);
  const [at = 0] = path.slice(wrong);
  const order = path.map((index) => entries[index]?.subject).join(' → ');
  return {
    code: 'jwks-tls-chain',
    certainty: origin === 'listed' ? 'proof' : 'strong',
    severity: leafLate ? 'error' : 'warning',
    title: 'The certificates of the key set’s host stand in the wrong order',
    evidence: [
      certificateEvidence(given, at, {
        found: `${entries[at]?.subject} at place ${at + 1}`,
        expected: `place ${wrong + 1}: ${order}`,
        note: origin === 'pem' ? 'if the file that the server reads has this order' : undefined,
      }),
    ],
    steps: [
      'Put the host’s own certificate first, then its issuer, then that one’s issuer; leave the root out.',
    ],
  };
}

function isCopy({ chain }: ChainCase, at: number): boolean {
  const print = chain.entries[at]?.certificate?.fingerprint;
  return (
    print !== undefined && chain.path.some((on) => chain.entries[on]?.certificate?.fingerprint === print)
  );
}

function installSteps({ issuer, certificate }: PresentedCertificate): readonly string[] {
  const url = certificate?.issuerUrl;
  const named = issuer === '' ? 'the issuer' : issuer;
  return [
    url === undefined
      ? `Get the certificate of ${named} from the authority.`
      : `Fetch the certificate of ${named}: curl -s ${url} | openssl x509 -inform DER -out intermediate.pem`,
    'Make the file to install, leaf first, root left out: cat leaf.pem intermediate.pem > fullchain.pem',
  ];
}
