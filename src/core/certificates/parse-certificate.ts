import type { X509Certificate } from '@peculiar/x509';
import { readBase64Url } from '../assertion/base64url.ts';
import type { Certificate, SubjectAltName } from './certificate.ts';
import type { PemBlock } from './pem-blocks.ts';

type X509 = typeof import('@peculiar/x509');
/** What the bytes of one certificate say by themselves. */
export type CertificateFacts = Omit<Certificate, 'fingerprint' | 'selfSigned' | 'issuers'>;

export interface ParsedCertificate {
  readonly facts: CertificateFacts;
  readonly x509: X509Certificate;
  readonly der: Uint8Array<ArrayBuffer>;
}

/** id-ce-subjectAltName (RFC 5280 §4.2.1.6). */
const subjectAltName = '2.5.29.17';
const mostNames = 2000;
const longestText = 400;

/** Reads one block (RFC 5280 §4.1); `undefined` where it holds no certificate. */
export function parseCertificate(library: X509, block: PemBlock, at: number): ParsedCertificate | undefined {
  const der = readBase64Url(block.body).bytes as Uint8Array<ArrayBuffer>;
  try {
    const x509 = new library.X509Certificate(der);
    return { facts: factsOf(library, x509, block, at), x509, der };
  } catch {
    return undefined;
  }
}

function factsOf(library: X509, x509: X509Certificate, { span }: PemBlock, at: number): CertificateFacts {
  return {
    at,
    span,
    subject: shorten(x509.subject),
    issuer: shorten(x509.issuer),
    commonName: optional(x509.subjectName.getField('CN')[0]),
    issuerOrganisation: optional(x509.issuerName.getField('O')[0]),
    serial: shorten(x509.serialNumber),
    notBefore: Math.floor(x509.notBefore.getTime() / 1000),
    notAfter: Math.floor(x509.notAfter.getTime() / 1000),
    names: namesOf(library, x509),
    isCa: x509.getExtension(library.BasicConstraintsExtension)?.ca ?? false,
    keyId: x509.getExtension(library.SubjectKeyIdentifierExtension)?.keyId.toLowerCase(),
    issuerKeyId: x509.getExtension(library.AuthorityKeyIdentifierExtension)?.keyId?.toLowerCase(),
    issuerUrl: issuerUrlOf(library, x509),
    key: keyOf(x509),
  };
}

/** The names for hosts; the library refuses a list with a kind of name that it does not know, and then nothing can be said of it. */
function namesOf(library: X509, x509: X509Certificate): readonly SubjectAltName[] | undefined {
  const extension = x509.getExtension(subjectAltName);
  if (extension === null) return [];
  if (!(extension instanceof library.SubjectAlternativeNameExtension)) return undefined;
  const { items } = extension.names;
  if (items.length > mostNames) return undefined;
  return items.flatMap(({ type, value }) => {
    if (type !== 'dns' && type !== 'ip') return [];
    return [{ kind: type, value: shorten(value) }];
  });
}

/** Where the issuer's certificate can be fetched (RFC 5280 §4.2.2.1): the file that an incomplete chain lacks. */
function issuerUrlOf(library: X509, x509: X509Certificate): string | undefined {
  const access = x509.getExtension(library.AuthorityInfoAccessExtension);
  const url = access?.caIssuers.find(({ type }) => type === 'url')?.value;
  return url === undefined || !/^https?:\/\/[\w.:/%~-]{1,300}$/.test(url) ? undefined : url;
}

function keyOf({ publicKey: { algorithm } }: X509Certificate): string {
  const { name, namedCurve, modulusLength } = algorithm as {
    readonly name: string;
    readonly namedCurve?: string;
    readonly modulusLength?: number;
  };
  if (namedCurve !== undefined) return `EC ${shorten(namedCurve)}`;
  return name.startsWith('RSA') ? `RSA ${modulusLength ?? ''}`.trim() : shorten(name);
}

function optional(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : shorten(text);
}

function shorten(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
