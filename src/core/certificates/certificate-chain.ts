import type { Span } from '../case/case.ts';
import { parseHttpDate } from '../response/http-date.ts';

/** One certificate of the list that `openssl s_client` prints under "Certificate chain". */
export interface ListedCertificate {
  readonly depth: number;
  readonly subject: string;
  readonly issuer: string;
  /** Unix seconds; absent in the output of OpenSSL before 3.0. */
  readonly notBefore?: number | undefined;
  readonly notAfter?: number | undefined;
  /** The line with the subject. */
  readonly span: Span;
}

const subjectLine = /^\s{0,4}(\d{1,2}) s:(.*)$/;
const issuerLine = /^\s{1,6}i:(.*)$/;
const validityLine = /^\s{1,6}v:NotBefore: ([^;]{1,60}); NotAfter: (.{1,60})$/;
const mostCertificates = 20;

/** The chain as the server sent it, leaf first; empty where the text lists none. */
export function listedChain(text: string): readonly ListedCertificate[] {
  const chain: ListedCertificate[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const span = { start, end: start + line.length };
    start += raw.length + 1;
    const opening = subjectLine.exec(line);
    if (opening !== null) {
      if (chain.length >= mostCertificates) break;
      // Two runs of the tool in one paste: the first list counts.
      if (chain.length > 0 && opening[1] === '0') break;
      chain.push({ depth: Number(opening[1]), subject: plain(opening[2]), issuer: '', span });
      continue;
    }
    const last = chain.at(-1);
    if (last === undefined) continue;
    if (line.startsWith('Server certificate')) break;
    const issuer = issuerLine.exec(line)?.[1];
    if (issuer !== undefined && last.issuer === '')
      chain[chain.length - 1] = { ...last, issuer: plain(issuer) };
    const validity = validityLine.exec(line);
    if (validity !== null)
      chain[chain.length - 1] = {
        ...last,
        notBefore: readDate(validity[1]),
        notAfter: readDate(validity[2]),
      };
  }
  return chain;
}

/** OpenSSL and curl write "Dec 30 23:59:59 2026 GMT". */
function readDate(text: string | undefined): number | undefined {
  const parts = /^([A-Za-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4}) GMT$/.exec((text ?? '').trim());
  if (parts === null) return undefined;
  const [, month = '', day = '', time = '', year = ''] = parts;
  return parseHttpDate(`Mon, ${day.padStart(2, '0')} ${month} ${year} ${time} GMT`);
}

/** `CN = x` and `CN=x` are one name. */
function plain(name: string | undefined): string {
  return (name ?? '').trim().replace(/(?<!\s)\s*=\s*/g, '=');
}

const described = /^\* {2,3}(subject|start date|expire date|issuer): (.{1,400})$/;

/** The leaf as `curl -v` describes it under "Server certificate"; curl says nothing of the rest of the chain. */
export function describedLeaf(text: string): ListedCertificate | undefined {
  const heading = /^\* Server certificate:\r?$/m.exec(text);
  if (heading === null) return undefined;
  const values = new Map<string, string>();
  for (const line of text
    .slice(heading.index, heading.index + 4000)
    .split(/\r?\n/)
    .slice(1)) {
    const [, name = '', value = ''] = described.exec(line) ?? [];
    if (name !== '' && !values.has(name)) values.set(name, value);
  }
  const subject = values.get('subject');
  if (subject === undefined) return undefined;
  return {
    depth: 0,
    subject: plain(subject),
    issuer: plain(values.get('issuer')),
    notBefore: readDate(values.get('start date')),
    notAfter: readDate(values.get('expire date')),
    span: { start: heading.index, end: heading.index + heading[0].length },
  };
}

/** How deep the client's own path went: `depth=2` is a path of three certificates, those of its own store included. */
export function verifiedDepth(text: string): number {
  let deepest = 0;
  for (const [, depth = ''] of text.matchAll(/^depth=(\d{1,2}) /gm))
    deepest = Math.max(deepest, Number(depth));
  return deepest;
}
