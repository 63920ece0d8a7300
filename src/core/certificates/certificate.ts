import type { Span } from '../case/case.ts';

/** A name that a certificate is for (RFC 5280 §4.2.1.6); other kinds of names say nothing of a host. */
export interface SubjectAltName {
  readonly kind: 'dns' | 'ip';
  readonly value: string;
}

/** What a certificate says, and which of the certificates beside it signed it. Plain data. */
export interface Certificate {
  /** Its place among the certificates of the text. */
  readonly at: number;
  /** The PEM block. */
  readonly span: Span;
  readonly subject: string;
  readonly issuer: string;
  readonly commonName?: string | undefined;
  readonly issuerOrganisation?: string | undefined;
  readonly serial: string;
  /** Unix seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** `undefined` where the list of names is there and could not be read. */
  readonly names: readonly SubjectAltName[] | undefined;
  readonly isCa: boolean;
  readonly keyId?: string | undefined;
  readonly issuerKeyId?: string | undefined;
  /** Where the certificate of its issuer can be fetched. */
  readonly issuerUrl?: string | undefined;
  /** `EC P-256`, `RSA 2048`. */
  readonly key: string;
  /** SHA-256 of the DER, hexadecimal: two blocks of one fingerprint are one certificate. */
  readonly fingerprint: string;
  /** Subject equals issuer and its own key verifies the signature; `named` where the key could not be tried here. */
  readonly selfSigned: 'no' | 'named' | 'verified';
  /** Certificates of the text whose subject is this one's issuer, itself left out. */
  readonly issuers: readonly IssuerLink[];
}

/** `verified`: the issuer's key verifies the signature. `broken`: it does not. `unchecked`: this engine lacks the algorithm. */
export interface IssuerLink {
  readonly at: number;
  readonly state: 'verified' | 'broken' | 'unchecked';
}

/** The certificates of a text, in the order of the text. */
export interface CertificateReading {
  readonly certificates: readonly Certificate[];
  /** Blocks that are no readable certificate. */
  readonly unreadable: readonly Span[];
  /** Blocks beyond the limit. */
  readonly left: number;
}
