import type { FaultCode } from '../catalogue/faults.ts';

export interface TlsTrouble {
  readonly code: FaultCode;
  /** The line that says so. */
  readonly line: string;
  /** Where `line` begins in the text. */
  readonly at: number;
  /** `true`: the line decides it. `false`: another state of affairs can say the same, such as old authorities on this machine. */
  readonly sure: boolean;
}

interface Message {
  readonly pattern: RegExp;
  readonly code: FaultCode;
  readonly sure: boolean;
}

/** What `openssl s_client`, curl, Java, Node and Go say of a certificate chain; the specific ones first. */
const messages: readonly Message[] = [
  {
    pattern:
      /certificate has expired|CERT_HAS_EXPIRED|(?:error:num=|return code: )10\b|CertificateExpiredException|certificate has expired or is not yet valid/i,
    code: 'jwks-cert-expired',
    sure: true,
  },
  {
    pattern:
      /certificate is not yet valid|CERT_NOT_YET_VALID|(?:error:num=|return code: )9\b|CertificateNotYetValid/i,
    code: 'jwks-cert-expired',
    sure: true,
  },
  // A chain that ends in an unknown root is also what a proxy that inspects TLS presents.
  {
    pattern:
      /self[- ]signed certificate in certificate chain|(?:error:num=|return code: )19\b|SELF_SIGNED_CERT_IN_CHAIN/i,
    code: 'jwks-self-signed',
    sure: false,
  },
  {
    pattern: /self[- ]signed certificate|(?:error:num=|return code: )18\b|DEPTH_ZERO_SELF_SIGNED/i,
    code: 'jwks-self-signed',
    sure: true,
  },
  {
    pattern:
      /no alternative certificate subject name|does not match target host|Hostname mismatch|(?:error:num=|return code: )62\b|ERR_TLS_CERT_ALTNAME|doesn't match any of the subject|No subject alternative (?:DNS )?names? matching|certificate is valid for \S/i,
    code: 'jwks-hostname-mismatch',
    sure: true,
  },
  // OpenSSL gives 21 where the leaf came without its issuer, and 20 for any issuer that is not at hand. Neither says whether
  // that issuer is an intermediate or the root of a private authority.
  {
    pattern: /unable to verify the first certificate|(?:error:num=|return code: )21\b|UNABLE_TO_VERIFY_LEAF/i,
    code: 'jwks-tls-chain',
    sure: false,
  },
  {
    pattern:
      /unable to get (?:local )?issuer certificate|(?:error:num=|return code: )20\b|PKIX path building failed|unable to find valid certification path|signed by unknown authority|UNABLE_TO_GET_ISSUER/i,
    code: 'jwks-tls-chain',
    sure: false,
  },
  {
    pattern:
      /unsupported protocol|no protocols available|legacy sigalg disallowed|^\* TLSv1\.[01] \(IN\), TLS handshake|^\* SSL connection using TLSv1(?:\.[01])? |^[ \t]*Protocol *: (?:SSLv3|TLSv1(?:\.1)?)\s*$|alert protocol version|handshake[ _]failure/im,
    code: 'jwks-tls-version',
    sure: false,
  },
];

/** The trouble that the output of a TLS client names; `undefined` where it names none. Reads text only, no certificate. */
export function readTlsText(text: string): TlsTrouble | undefined {
  // "Verify return code: 0" is the last word on the chain; what was said before it concerned another attempt.
  const trusted = saysVerified(text);
  for (const { pattern, code, sure } of messages) {
    if (trusted && code !== 'jwks-hostname-mismatch' && code !== 'jwks-tls-version') continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    return { code, sure, ...lineAt(text, match.index) };
  }
  return undefined;
}

function lineAt(text: string, index: number): { readonly line: string; readonly at: number } {
  // No pattern begins with a line break.
  const from = text.lastIndexOf('\n', index) + 1;
  const end = text.indexOf('\n', from);
  const whole = text.slice(from, end < 0 ? undefined : end);
  return { line: whole.trim().slice(0, 200), at: from + (whole.length - whole.trimStart().length) };
}

/** Whether a text is the output of a TLS client that says it was content. OpenSSL says so as well where no certificate came at all. */
export function saysVerified(text: string): boolean {
  return (
    /Verify return code: 0 \(ok\)|Verification: OK|SSL certificate verify ok/i.test(text) &&
    !/^no peer certificate available/m.test(text) &&
    !/(?:error:num=|Verify return code: )(?:[1-9]\d?)\b/i.test(text)
  );
}

const untrusted =
  /(?:error:num=|Verify return code: )(?:2|7|18|19|20|21|24|79)\b|\((?:2|7|18|19|20|21|24|79)\), continuing anyway/i;

/**
 * What an OpenSSL client made of the way to an authority: `refused`; `verified`, dates and names left aside; `silent` where it
 * says nothing. OpenSSL builds the way first and complains of dates afterwards.
 */
export function clientTrust(text: string): 'verified' | 'refused' | 'silent' {
  if (untrusted.test(text)) return 'refused';
  return saysVerified(text) || /verify error:num=\d|Verify return code: \d/i.test(text)
    ? 'verified'
    : 'silent';
}
