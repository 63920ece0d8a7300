import type { SubjectAltName } from './certificate.ts';
import { type CertificateFault, type ChainCase, certificateEvidence } from './certificate-fault.ts';
import { coveringName, mismatchNote } from './host-name.ts';

/** Whether the leaf is for the host: `undefined` where host or names are not known. */
export function coversHost({ chain, host }: ChainCase): boolean | undefined {
  const names = chain.entries[chain.path[0] ?? 0]?.certificate?.names;
  if (names === undefined || host === undefined) return undefined;
  return coveringName(host.name, names) !== undefined;
}

/** The leaf's names against the host (RFC 9525 §6); certificates alone may be those of another host. */
export function judgeNames(given: ChainCase): CertificateFault | undefined {
  if (coversHost(given) !== false || given.host === undefined) return undefined;
  const { chain, host } = given;
  const at = chain.path[0] ?? 0;
  const { names = [], commonName, isCa } = chain.entries[at]?.certificate ?? {};
  // An authority's certificate alone is no host's certificate: nothing is said of the host.
  if (chain.origin === 'pem' && isCa && names.length === 0) return undefined;
  return {
    code: 'jwks-hostname-mismatch',
    certainty: chain.origin === 'listed' ? 'proof' : 'strong',
    evidence: [
      certificateEvidence(given, at, {
        found: describeNames(names),
        expected: host.name,
        note: mismatchNote(host.name, names, commonName),
      }),
      ...(host.from === 'registered'
        ? [{ source: 'expected', path: 'jwks_uri', found: host.name } as const]
        : []),
    ],
  };
}

function describeNames(names: readonly SubjectAltName[]): string {
  if (names.length === 0) return 'no subjectAltName';
  const shown = names.slice(0, 6).map(({ value }) => value);
  return names.length > shown.length
    ? `${shown.join(', ')} and ${names.length - shown.length} more`
    : shown.join(', ');
}
