import type { CaseText } from '../../case/case.ts';
import type { Subject } from '../../case/subject.ts';
import { hostOf } from '../../certificates/chain-case.ts';
import { inspectorIn, namedIssuers } from '../../certificates/inspectors.ts';
import { isPublicAuthority } from '../../certificates/public-authorities.ts';
import { clientTrust } from '../../certificates/read-tls-text.ts';
import { tlsHost } from '../../certificates/tls-host.ts';

/** A chain that a caller was shown and did not trust. */
export interface DistrustedChain {
  readonly source: CaseText;
  readonly text: string;
  /** `provider`: of the endpoint called. `other`: of the key set's host, or of nobody knows which. */
  readonly of: 'provider' | 'other';
  readonly issuers: readonly string[];
  /** The product that inspects TLS, where one issued a certificate. */
  readonly inspector: string | undefined;
  /** The first issuer that bears the name of a well-known public authority. */
  readonly publicIssuer: string | undefined;
}

const distrust =
  /unable to get (?:local )?issuer|unable to verify the first|PKIX path building|valid certification path|certificate verify failed|signed by unknown authority|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY_LEAF|SELF_SIGNED_CERT|self[- ]signed certificate/i;

/** What the caller was shown: in the output of a TLS client, or in the message that came instead of an answer. */
export function distrustedChain(subject: Subject): DistrustedChain | undefined {
  const { certificates, response } = subject;
  if (
    certificates !== undefined &&
    (clientTrust(certificates) === 'refused' || distrust.test(certificates))
  ) {
    return chainIn('certificates', certificates, subject);
  }
  if (response?.kind === 'client-message' && distrust.test(response.body.slice(0, 100_000))) {
    return { ...chainIn('response', response.body.slice(0, 100_000), subject), of: 'provider' };
  }
  return undefined;
}

function chainIn(
  source: CaseText,
  text: string,
  { profile, target, registration }: Subject,
): DistrustedChain {
  const host = tlsHost(text);
  const provider = [...profile.detect.hosts, hostOf(target.issuer), hostOf(target.tokenEndpoint)];
  const isProvider = host !== undefined && host !== hostOf(registration?.jwks_uri) && provider.includes(host);
  const issuers = namedIssuers(text);
  return {
    source,
    text,
    of: isProvider ? 'provider' : 'other',
    issuers,
    inspector: inspectorIn(text),
    publicIssuer: issuers.find(isPublicAuthority),
  };
}
