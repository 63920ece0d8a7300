import type { FaultCode } from '../catalogue/faults.ts';

export interface TlsTrouble {
  readonly code: FaultCode;
  /** The line that says so. */
  readonly line: string;
}

/** What `openssl s_client`, curl, Java, Node and Go say of a certificate chain; the specific ones first. */
const messages: readonly (readonly [RegExp, FaultCode])[] = [
  [
    /certificate has expired|CERT_HAS_EXPIRED|(?:error:num=|return code: )10\b|NotAfter|CertificateExpiredException/i,
    'jwks-cert-expired',
  ],
  [/not yet valid|(?:error:num=|return code: )9\b|CertificateNotYetValid/i, 'jwks-cert-expired'],
  [
    /self[- ]signed certificate|(?:error:num=|return code: )1[89]\b|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED_CERT/i,
    'jwks-self-signed',
  ],
  [
    /no alternative certificate subject name|does not match target host|Hostname mismatch|ERR_TLS_CERT_ALTNAME|doesn't match any of the subject|is valid for .* not /i,
    'jwks-hostname-mismatch',
  ],
  [
    /unable to get local issuer certificate|unable to verify the first certificate|(?:error:num=|return code: )2[01]\b|PKIX path building failed|unable to find valid certification path|signed by unknown authority|UNABLE_TO_VERIFY_LEAF|UNABLE_TO_GET_ISSUER/i,
    'jwks-tls-chain',
  ],
  [
    /unsupported protocol|no protocols available|Protocol *: (?:SSLv3|TLSv1(?:\.1)?)\s*$|tlsv1 alert protocol version|handshake failure/im,
    'jwks-tls-version',
  ],
];

/** The trouble that the output of a TLS client names; `undefined` where it names none. Reads text only, no certificate. */
export function readTlsText(text: string): TlsTrouble | undefined {
  for (const [pattern, code] of messages) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const start = text.lastIndexOf('\n', match.index) + 1;
    const end = text.indexOf('\n', match.index);
    return {
      code,
      line: text
        .slice(start, end < 0 ? undefined : end)
        .trim()
        .slice(0, 200),
    };
  }
  return undefined;
}

/** Whether a text is the output of a TLS client that says it was content. */
export function saysVerified(text: string): boolean {
  return /Verify return code: 0 \(ok\)|Verification: OK|SSL certificate verify ok/i.test(text);
}
