import type { Span } from '../case/case.ts';

/** A PEM block that says it is a certificate (RFC 7468 §5); `body` is what stands between its lines. */
export interface PemBlock {
  readonly span: Span;
  readonly body: string;
}

const begin = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/g;
const end = /-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g;
/** A server that sends more is not met in practice, nor is a certificate of this size. */
const mostBlocks = 20;
const longestBody = 40_000;

export interface PemBlocks {
  readonly blocks: readonly PemBlock[];
  /** Blocks beyond the limit, which are not read. */
  readonly left: number;
}

/** The certificate blocks of a text in the order of the text; one without an end is taken up to the next beginning. Linear. */
export function findPemBlocks(text: string): PemBlocks {
  const starts = [...text.matchAll(begin)];
  const blocks = starts.slice(0, mostBlocks).map((match, at) => {
    const from = match.index + match[0].length;
    const limit = Math.min(starts[at + 1]?.index ?? text.length, from + longestBody);
    const rest = text.slice(from, limit);
    end.lastIndex = 0;
    const closing = end.exec(rest);
    const length = closing === null ? rest.length : closing.index + closing[0].length;
    return {
      span: { start: match.index, end: from + length },
      body: rest.slice(0, closing?.index ?? rest.length),
    };
  });
  return { blocks, left: Math.max(0, starts.length - mostBlocks) };
}
