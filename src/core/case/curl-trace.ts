import { decodeUtf8 } from '../runtime.ts';

/** Of `--trace-time` the time stands in front, of `--trace-ids` the transfer and the connection. */
const heading =
  /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[[\d-]{1,20}\] )?(=>|<=|==) (?:Info: ?(.*)|(Send|Recv) (header|data|SSL data)(?:, (\d{1,9}) bytes.*)?)$/;
const dump = /^([\da-f]{4,8}):(?: (.*))?$/;
const hexDump = /^((?:[\da-f]{2} ){1,16})(?: {3}){0,15}.{0,16}$/;
const aboutTls = /SSL|TLS|certificate|subject:|issuer:|expire date/;

interface Block {
  readonly way: string;
  readonly length: number;
  readonly lines: (readonly [at: number, text: string])[];
}

/** The messages in what curl writes for `--trace` and `--trace-ascii`, as they were sent; any other text as it is. Linear. */
export function withoutTrace(text: string): string {
  if (!/^(?:\S{15} )?(?:\[[\d-]{1,20}\] )?=> Send header, \d/m.test(text)) return text;
  const blocks: Block[] = [];
  const info: string[] = [];
  const other: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [isHeading, way, said, verb, what, length] = heading.exec(line.slice(0, 2_000)) ?? [];
    const [, at, shown = ''] = dump.exec(line) ?? [];
    if (isHeading === undefined) {
      if (at !== undefined) blocks.at(-1)?.lines.push([Number.parseInt(at, 16), shown]);
      else other.push(line);
    } else if (verb === undefined) {
      if (aboutTls.test(said ?? '')) info.push(`* ${said}`);
    } else blocks.push({ way: what === 'SSL data' ? '' : (way ?? ''), length: Number(length), lines: [] });
  }
  const messages = blocks.filter(({ way }) => way !== '');
  const shown = messages.map((block, at) => {
    const starts = at > 0 && block.way !== messages[at - 1]?.way;
    return `${starts ? '\n\n' : ''}${contentOf(block)}`;
  });
  const read = withoutChunks(shown.join(''));
  // The command too comes after the message, which holds all; a line right below a body would be taken for a part of it.
  const behind = other.some((line) => line.trim() !== '') ? ['', ...other] : [];
  return [...info, read, ...behind].join('\n');
}

const firstChunk = /\r\n\r\n[\da-f]{1,8}\r\n/gi;
const nextChunk = /\r\n[\da-f]{1,8}\r\n/gi;
const lastChunk = '\r\n0\r\n';

/** What was sent in chunks (RFC 9112 §7.1), without their sizes. */
function withoutChunks(text: string): string {
  let clean = '';
  let from = 0;
  for (const { index, 0: opening } of text.matchAll(firstChunk)) {
    if (index < from) continue;
    const begin = index + opening.length;
    const end = text.indexOf(lastChunk, begin);
    if (end < 0) break;
    clean += `${text.slice(from, index)}\r\n\r\n${text.slice(begin, end).replace(nextChunk, '')}`;
    from = end + lastChunk.length;
    if (text.startsWith('\r\n', from)) from += 2;
  }
  return clean + text.slice(from);
}

function contentOf({ lines, length }: Block): string {
  const isHex = lines.length > 0 && lines.every(([, text]) => hexDump.test(text));
  if (isHex) {
    const bytes = lines.flatMap(([, text]) => (hexDump.exec(text)?.[1] ?? '').trim().split(' '));
    return decodeUtf8(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16))).text;
  }
  // A line that ends before the next one begins ended with a line break.
  return lines
    .map(([at, text], index) => {
      const next = lines[index + 1]?.[0] ?? length;
      return next - at - text.length >= 2 ? `${text}\r\n` : text;
    })
    .join('');
}
