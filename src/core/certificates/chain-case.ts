import type { CaseText } from '../case/case.ts';
import type { Subject } from '../case/subject.ts';
import { parseUrl } from '../runtime.ts';
import { verifiedDepth } from './certificate-chain.ts';
import type { ChainCase, WantedHost } from './certificate-fault.ts';
import { isIpAddress } from './host-name.ts';
import { presentedChain } from './presented-chain.ts';
import { clientTrust } from './read-tls-text.ts';
import { tlsHost } from './tls-host.ts';

/** The chain that a text shows, with all that its judgement needs; `undefined` where it shows none. */
export function chainCaseOf(
  subject: Subject,
  { source, text }: { readonly source: CaseText; readonly text: string },
): ChainCase | undefined {
  const reading = source === 'certificates' ? subject.verification?.certificates : undefined;
  const chain = presentedChain(text, reading);
  if (chain === undefined) return undefined;
  return {
    source,
    chain,
    client: clientTrust(text),
    verifiedDepth: verifiedDepth(text),
    host: wantedHost(subject, text),
    now: subject.now,
  };
}

/** The host that the client says it talked to; the registered one where it says none or an address only. */
function wantedHost({ registration }: Subject, text: string): WantedHost | undefined {
  const registered = hostOf(registration?.jwks_uri);
  const told = tlsHost(text);
  if (registered !== undefined && (told === undefined || told === registered || isIpAddress(told)))
    return { name: registered, from: 'registered' };
  return told === undefined ? undefined : { name: told, from: 'output' };
}

/** The host name of a URL; `undefined` where there is none. */
export function hostOf(url: string | undefined): string | undefined {
  const host = url === undefined ? undefined : parseUrl(url)?.hostname;
  return host === '' ? undefined : host;
}
