import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { CertificateFault, ChainCase } from '../../certificates/certificate-fault.ts';
import { chainCaseOf, hostOf } from '../../certificates/chain-case.ts';
import { isIpAddress } from '../../certificates/host-name.ts';
import { inspectorIn } from '../../certificates/inspectors.ts';
import { judgeChain } from '../../certificates/judge-chain.ts';
import { coversHost } from '../../certificates/judge-names.ts';
import { readTlsText, saysVerified, type TlsTrouble } from '../../certificates/read-tls-text.ts';
import { tlsHost } from '../../certificates/tls-host.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
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

/**
 * The outcome of one check of the TLS family, from what a client said of the connection to the host of the key set and from
 * the certificates themselves. Where both speak, the certificates say which fault it is and the client's word is evidence.
 */
export function tlsOutcome(subject: Subject, code: TlsCode): Outcome {
  const connection = connectionText(subject);
  if (connection === undefined) return cannotTell(['certificates']);
  const { text } = connection;
  const foreign = foreignBecause(text, subject);
  if (foreign !== undefined) return notApplicable(foreign);
  const chain = chainCaseOf(subject, connection);
  const faults = chain === undefined ? [] : judgeChain(chain);
  const own = faults.find((fault) => fault.code === code);
  const trouble = readTlsText(text);
  if (own !== undefined) return fromCertificates(own, trouble, connection);
  if (trouble?.code === code && !isDecidedOtherwise(code, chain)) return fromText(trouble, connection);
  const reported = trouble?.code ?? faults[0]?.code;
  return isCleared(code, text, chain) ? passed : notApplicable(elsewhere(reported));
}

const elsewhere = (reported: FaultCode | undefined): string =>
  reported === undefined ? 'the output says nothing of a verification' : `reported as ${reported}`;

/** A client tells one kind of broken way from another only by number; a list of what was sent tells them apart. */
function isDecidedOtherwise(code: TlsCode, chain: ChainCase | undefined): boolean {
  if (code !== 'jwks-tls-chain' && code !== 'jwks-self-signed') return false;
  return chain !== undefined && chain.chain.origin !== 'described';
}

function isCleared(code: TlsCode, text: string, chain: ChainCase | undefined): boolean {
  const covers = chain && coversHost(chain);
  if (code === 'jwks-hostname-mismatch') return covers ?? comparesNames(text);
  if (code === 'jwks-tls-version') return saysVerified(text) && /\bTLSv1\.[23]\b/.test(text);
  return saysVerified(text);
}

/** curl compares names; `openssl s_client` does not unless it is told to. */
function comparesNames(text: string): boolean {
  return saysVerified(text) && /SSL certificate verify ok|^Verified peername: /im.test(text);
}

/** What the client says makes a fault of the certificates as sure as its own words are. */
function fromCertificates(
  { code, ...fault }: CertificateFault,
  trouble: TlsTrouble | undefined,
  connection: ConnectionText,
): Outcome {
  const said = trouble?.code === code ? trouble : undefined;
  if (said === undefined) return found(fault);
  const certainty = said.sure ? 'proof' : fault.certainty;
  return found({ ...fault, certainty, evidence: [lineEvidence(said, connection), ...fault.evidence] });
}

function fromText(trouble: TlsTrouble, connection: ConnectionText): Outcome {
  return found({
    certainty: trouble.sure ? 'proof' : 'strong',
    evidence: [lineEvidence(trouble, connection)],
  });
}

function lineEvidence({ at, code, line }: TlsTrouble, { source }: ConnectionText): Evidence {
  return {
    source,
    path: 'output',
    span: { start: at, end: at + line.length },
    found: line,
    expected: code === 'jwks-tls-version' ? 'TLS 1.2 or 1.3' : 'Verify return code: 0 (ok)',
  };
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
  // A host may be reached by its address.
  return own === undefined || isIpAddress(host) ? undefined : `the output is of another host, ${host}`;
}
