import type { CaseText } from '../case/case.ts';
import type { Moment } from '../case/subject.ts';
import type { FaultCode } from '../catalogue/faults.ts';
import type { Certainty, Evidence, Severity } from '../checks/outcome.ts';
import type { PresentedCertificate, PresentedChain } from './presented-chain.ts';

export type CertificateCode = Extract<
  FaultCode,
  'jwks-tls-chain' | 'jwks-cert-expired' | 'jwks-self-signed' | 'jwks-hostname-mismatch'
>;

/** What is wrong with a chain, and how sure that is. */
export interface CertificateFault {
  readonly code: CertificateCode;
  readonly certainty: Certainty;
  readonly severity?: Severity | undefined;
  readonly title?: string | undefined;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly steps?: readonly string[] | undefined;
}

/** The host that the chain must be for, and who says so. */
export interface WantedHost {
  readonly name: string;
  readonly from: 'registered' | 'output';
}

/** A chain with all that its judgement needs. */
export interface ChainCase {
  readonly source: CaseText;
  readonly chain: PresentedChain;
  /** What the client said: content, not content, or nothing. */
  readonly client: 'verified' | 'refused' | 'silent';
  /** The depth of the client's own path. */
  readonly verifiedDepth: number;
  readonly host?: WantedHost | undefined;
  readonly now: Moment;
}

/** Evidence that points at a certificate of the chain. */
export function certificateEvidence(
  { source, chain }: ChainCase,
  at: number,
  rest: Omit<Evidence, 'source' | 'path' | 'span'>,
): Evidence {
  return { source, path: `certificates[${at}]`, span: chain.entries[at]?.span, ...rest };
}

/** `CN=x, issued by CN=y`. */
export function describeCertificate({ subject, issuer }: PresentedCertificate): string {
  return subject === issuer
    ? `${subject}, issued by itself`
    : `${subject}, issued by ${issuer || 'nobody named'}`;
}
