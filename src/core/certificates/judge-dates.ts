import { describeDuration, toUtc } from '../assertion/describe-time.ts';
import { type CertificateFault, type ChainCase, certificateEvidence } from './certificate-fault.ts';

/**
 * Validity against the moment of judging (RFC 5280 §4.1.2.5). What was pasted may have been renewed since, and this machine's
 * clock may be off: never proof from here; a client that says so itself is another matter. The leaf and its issuer are judged;
 * further up a trust store may know a newer certificate of the same authority, and a root's own date does not count.
 */
export function judgeDates(given: ChainCase): CertificateFault | undefined {
  const { chain, now } = given;
  for (const [place, at] of chain.path.slice(0, 2).entries()) {
    const entry = chain.entries[at];
    if (entry === undefined || (place > 0 && entry.subject === entry.issuer)) continue;
    const { notBefore, notAfter } = entry;
    const ended = notAfter !== undefined && notAfter < now.seconds ? notAfter : undefined;
    const early = notBefore !== undefined && notBefore > now.seconds ? notBefore : undefined;
    const limit = ended ?? early;
    if (limit === undefined) continue;
    const far = describeDuration(limit - now.seconds);
    const whose = place === 0 ? 'The certificate of the key set’s host' : 'The intermediate certificate';
    return {
      code: 'jwks-cert-expired',
      certainty: 'strong',
      title: `${whose} ${ended !== undefined ? 'has expired' : 'is not valid yet'}`,
      evidence: [
        certificateEvidence(given, at, {
          found: `${ended !== undefined ? 'notAfter' : 'notBefore'} is ${toUtc(limit) ?? limit}`,
          expected: `a certificate that is valid at ${toUtc(now.seconds) ?? now.seconds}`,
          note:
            ended !== undefined ? `ended ${far} ago, unless it has been renewed since` : `begins in ${far}`,
        }),
      ],
    };
  }
  return undefined;
}
