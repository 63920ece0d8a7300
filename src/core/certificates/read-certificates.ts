import { toHex } from '../bytes.ts';
import { subtle } from '../runtime.ts';
import type { Certificate, CertificateReading, IssuerLink } from './certificate.ts';
import { loadX509 } from './load-x509.ts';
import { type ParsedCertificate, parseCertificate } from './parse-certificate.ts';
import { findPemBlocks } from './pem-blocks.ts';

/**
 * The certificates of a text in the order of the text, each with the ones beside it that signed it: by name (RFC 5280
 * §6.1.3 (a)(4)), then by signature. `undefined` where the text holds no certificate, and then the library is not loaded.
 * Never rejects.
 */
export async function readCertificates(text: string): Promise<CertificateReading | undefined> {
  const { blocks, left } = findPemBlocks(text);
  if (blocks.length === 0) return undefined;
  const library = await loadX509().catch(() => undefined);
  if (library === undefined) return undefined;
  const parsed = blocks.map((block, at) => parseCertificate(library, block, at));
  const readable = parsed.flatMap((certificate) => certificate ?? []);
  return {
    certificates: await Promise.all(readable.map((certificate) => withLinks(certificate, readable))),
    unreadable: blocks.flatMap(({ span }, at) => (parsed[at] === undefined ? [span] : [])),
    left,
  };
}

async function withLinks(
  certificate: ParsedCertificate,
  all: readonly ParsedCertificate[],
): Promise<Certificate> {
  const { facts, der } = certificate;
  const fingerprint = await fingerprintOf(der);
  const isOwnIssuer = facts.subject === facts.issuer;
  const own = isOwnIssuer ? await stateOf(certificate, certificate) : 'broken';
  const candidates = all.filter(
    (other) => other !== certificate && other.facts.subject === facts.issuer && !sameBytes(other.der, der),
  );
  const issuers = await Promise.all(
    candidates.map(async (other) => ({ at: other.facts.at, state: await stateOf(certificate, other) })),
  );
  const selfSigned = own === 'verified' ? 'verified' : own === 'unchecked' ? 'named' : 'no';
  return { ...facts, fingerprint, selfSigned, issuers };
}

/** The library answers `false` as well where the key cannot be imported here: that is told apart from a signature that fails. */
async function stateOf(
  { x509 }: ParsedCertificate,
  { x509: issuer }: ParsedCertificate,
): Promise<IssuerLink['state']> {
  try {
    if (await x509.verify({ publicKey: issuer.publicKey, signatureOnly: true })) return 'verified';
    await issuer.publicKey.export({ ...issuer.publicKey.algorithm, ...x509.signatureAlgorithm }, ['verify']);
    return 'broken';
  } catch {
    return 'unchecked';
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

async function fingerprintOf(der: Uint8Array): Promise<string> {
  const digest = await subtle()?.digest('SHA-256', der);
  return digest === undefined ? '' : toHex(new Uint8Array(digest));
}
