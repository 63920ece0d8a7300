/** What of `openssl s_client` and `curl -v` says something about a chain; session keys and tickets stand beside it. */
const telling =
  /^\s*(?:(?:depth=|verify (?:error|return)|Verify return code|subject=|issuer=|[si]:|\d+ s:|\* (?:SSL|subject|issuer|start date|expire date|subjectAltName|ALPN)))/i;

/** The certificates of a text and the lines that judge them; `undefined` where there are none. */
export function publicCertificates(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const kept: string[] = [];
  let inside = false;
  for (const line of text.split(/\r?\n/)) {
    if (/^-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----$/.test(line.trim())) inside = true;
    if (inside ? /^[\w+/= :-]*$/.test(line.trim()) : telling.test(line)) kept.push(line.trimEnd());
    if (/^-----END /.test(line.trim())) inside = false;
  }
  return kept.length === 0 ? undefined : kept.join('\n');
}
