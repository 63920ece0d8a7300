import { parseHttpDate } from '../response/http-date.ts';

/** One certificate of the list that `openssl s_client` prints under "Certificate chain". */
export interface ListedCertificate {
  readonly depth: number;
  readonly subject: string;
  readonly issuer: string;
  /** Unix seconds; absent in the output of OpenSSL before 3.0. */
  readonly notAfter?: number | undefined;
}

const subjectLine = /^\s{0,4}(\d{1,2}) s:(.*)$/;
const issuerLine = /^\s{1,6}i:(.*)$/;
const validityLine = /^\s{1,6}v:NotBefore: [^;]{1,60}; NotAfter: (.{1,60})$/;
const mostCertificates = 20;

/** The chain as the server sent it, leaf first; empty where the text lists none. */
export function listedChain(text: string): readonly ListedCertificate[] {
  const chain: ListedCertificate[] = [];
  for (const line of text.split(/\r?\n/)) {
    const opening = subjectLine.exec(line);
    if (opening !== null) {
      if (chain.length >= mostCertificates) break;
      chain.push({ depth: Number(opening[1]), subject: plain(opening[2]), issuer: '' });
      continue;
    }
    const last = chain.at(-1);
    if (last === undefined) continue;
    const issuer = issuerLine.exec(line)?.[1];
    if (issuer !== undefined && last.issuer === '')
      chain[chain.length - 1] = { ...last, issuer: plain(issuer) };
    const until = validityLine.exec(line)?.[1];
    if (until !== undefined) chain[chain.length - 1] = { ...last, notAfter: readDate(until) };
  }
  return chain;
}

/** OpenSSL writes "Dec 30 23:59:59 2026 GMT". */
function readDate(text: string): number | undefined {
  const parts = /^([A-Za-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4}) GMT$/.exec(text.trim());
  if (parts === null) return undefined;
  const [, month = '', day = '', time = '', year = ''] = parts;
  return parseHttpDate(`Mon, ${day.padStart(2, '0')} ${month} ${year} ${time} GMT`);
}

function plain(name: string | undefined): string {
  return (name ?? '').trim().replace(/\s*=\s*/g, '=');
}

/** What the list shows of the way from the leaf to an authority. */
export type ChainShape = 'not-listed' | 'leaf-alone' | 'linked' | 'gap';

/** `leaf-alone`: no intermediate was sent. `gap`: two neighbours do not belong together (RFC 8446 §4.4.2). */
export function chainShape(chain: readonly ListedCertificate[]): ChainShape {
  const [leaf] = chain;
  if (leaf === undefined) return 'not-listed';
  if (chain.length === 1) return 'leaf-alone';
  const linked = chain.every((certificate, at) => {
    const next = chain[at + 1];
    return next === undefined || certificate.issuer === next.subject;
  });
  return linked ? 'linked' : 'gap';
}
