import { importJWK } from 'jose';
import { loadX509 } from '../core/certificates/load-x509.ts';
import { signingKey } from './keys.ts';

/** A certificate to be made; `by` is the name of its issuer and of the key that signs, unless another key signs in that name. */
export interface CertificateOrder {
  readonly subject: string;
  readonly by?: string;
  readonly signer?: string;
  readonly isCa?: boolean;
  readonly hosts?: readonly string[];
}

const keyOf = async (name: string, half: 'publicJwk' | 'privateJwk'): Promise<CryptoKey> =>
  (await importJWK({ ...(await signingKey(name))[half] }, 'ES256', { extractable: true })) as CryptoKey;

/** A P-256 certificate (RFC 5280 §4.1) of 2026 and 2027 as PEM; the same name has the same key within a run. */
export async function issueCertificate({
  subject,
  by = subject,
  signer = by,
  isCa = false,
  hosts = [],
}: CertificateOrder): Promise<string> {
  const library = await loadX509();
  const certificate = await library.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: `CN=${subject}`,
    issuer: `CN=${by}`,
    notBefore: new Date(Date.UTC(2026, 0, 1)),
    notAfter: new Date(Date.UTC(2027, 11, 31)),
    publicKey: await keyOf(subject, 'publicJwk'),
    signingKey: await keyOf(signer, 'privateJwk'),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [
      new library.BasicConstraintsExtension(isCa),
      ...(hosts.length === 0
        ? []
        : [
            new library.SubjectAlternativeNameExtension(
              hosts.map((value) => ({ type: 'dns', value }) as const),
            ),
          ]),
    ],
  });
  return `${certificate.toString('pem')}\n`;
}
