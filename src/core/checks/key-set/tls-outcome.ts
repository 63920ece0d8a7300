import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { listedChain } from '../../certificates/certificate-chain.ts';
import { inspectorIn, readTlsText, saysVerified, tlsHost } from '../../certificates/read-tls-text.ts';
import { parseUrl } from '../../runtime.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { isMessage } from './key-set-outcome.ts';

type TlsCode = Extract<
  FaultCode,
  'jwks-tls-chain' | 'jwks-cert-expired' | 'jwks-self-signed' | 'jwks-hostname-mismatch' | 'jwks-tls-version'
>;

/** What a client said of the connection to the key set's host, and where that was pasted. */
export interface ConnectionText {
  readonly source: 'certificates' | 'jwks';
  readonly text: string;
}

/** The output of a TLS client, or the message that stands where the key set should. */
export function connectionText({ certificates, keySet }: Subject): ConnectionText | undefined {
  if (certificates !== undefined) return { source: 'certificates', text: certificates };
  return keySet !== undefined && isMessage(keySet) ? { source: 'jwks', text: keySet.text } : undefined;
}

/** The outcome of one check of the TLS family, from what a client said of the connection to the host of the key set. */
export function tlsOutcome(subject: Subject, code: TlsCode): Outcome {
  const connection = connectionText(subject);
  if (connection === undefined) return cannotTell(['certificates']);
  const { source, text } = connection;
  const foreign = foreignBecause(text, subject);
  if (foreign !== undefined) return notApplicable(foreign);
  const trouble = readTlsText(text);
  if (trouble === undefined) {
    const expired = code === 'jwks-cert-expired' ? expiredSince(connection, subject) : undefined;
    if (expired !== undefined) return expired;
    return saysVerified(text) ? passed : notApplicable('the output says nothing of a verification');
  }
  if (trouble.code !== code) return notApplicable(`reported as ${trouble.code}`);
  return found({
    certainty: trouble.sure ? 'proof' : 'strong',
    evidence: [
      {
        source,
        path: 'output',
        span: { start: trouble.at, end: trouble.at + trouble.line.length },
        found: trouble.line,
        expected: 'Verify return code: 0 (ok)',
        note: trouble.note,
      },
    ],
  });
}

/** Output that is not of the key set's host says nothing of it. */
export function foreignBecause(text: string, { profile, target, registration }: Subject): string | undefined {
  const inspector = inspectorIn(text);
  if (inspector !== undefined) return `the chain is that of a proxy that inspects TLS (${inspector})`;
  const host = tlsHost(text);
  if (host === undefined) return undefined;
  const provider = [...profile.detect.hosts, hostOf(target.issuer), hostOf(target.tokenEndpoint)];
  const own = hostOf(registration?.jwks_uri);
  if (host === own) return undefined;
  if (provider.includes(host)) return `the output is of the provider’s host, ${host}`;
  return own === undefined ? undefined : `the output is of another host, ${host}`;
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : parseUrl(url)?.hostname;
}

/** A leaf that was valid when the output was made may have expired since; it may also have been renewed. */
function expiredSince({ source, text }: ConnectionText, { now }: Subject): Outcome | undefined {
  const until = listedChain(text)[0]?.notAfter;
  if (until === undefined || until >= now.seconds) return undefined;
  const days = Math.floor((now.seconds - until) / 86_400);
  return found({
    certainty: 'strong',
    evidence: [
      {
        source,
        path: 'output',
        found: `NotAfter is ${days} days ago`,
        expected: 'a certificate that is valid now',
        note: 'unless it has been renewed since the output was made',
      },
    ],
  });
}
