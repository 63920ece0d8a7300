import { describedLeaf, listedChain } from './certificate-chain.ts';

/** Products that put a certificate of their own between a caller and the host (faults.md, proxy-mitm). */
const inspectors =
  /\b(?:Zscaler|Netskope|Palo Alto Networks|FortiGate|Fortinet|Blue ?Coat|Cisco Umbrella|Forcepoint|Sophos|Check Point|McAfee Web Gateway|Kaspersky|ESET SSL Filter|Avast|mitmproxy|Charles Proxy|PortSwigger|Fiddler)\b/i;

/** The issuers that a text of a TLS client names, leaf first. */
export function namedIssuers(text: string): readonly string[] {
  const listed = listedChain(text).map(({ issuer }) => issuer);
  if (listed.length > 0) return listed;
  const leaf = describedLeaf(text)?.issuer;
  if (leaf !== undefined && leaf !== '') return [leaf];
  const line = /^(?:\* {1,3})?issuer\s*[:=](.{1,300})$/im.exec(text)?.[1];
  return line === undefined ? [] : [line.trim()];
}

/** The name of a product that inspects TLS, where it issued a certificate of the chain: the chain is not the host's own. */
export function inspectorIn(text: string): string | undefined {
  for (const issuer of namedIssuers(text)) {
    const name = inspectors.exec(issuer)?.[0];
    if (name !== undefined) return name;
  }
  return undefined;
}
