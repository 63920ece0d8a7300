import { decodeUtf8 } from '../runtime.ts';

/** A row of Netty's wiretap, and one of `hexdump -C`. */
const row = /^\|?([\da-f]{8})\|? {1,2}((?:[\da-f]{2} {1,2}){1,16}) {0,60}\|.{1,16}\|[ \t]*\r?$/i;
const direction = /\b(WRITE|READ|RECEIVED|SEND|SENT)\b/;
const isRequest = /^(?:POST|PUT) \S{1,4000} HTTP\//;

interface Block {
  readonly way: string;
  readonly bytes: number[];
}

/** The messages in a dump of bytes in hexadecimal, as they went over the wire, and nothing of the lines between; any other text as it is. Linear. */
export function withoutHexDump(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => row.test(line.slice(0, 200)))) return text;
  const blocks: Block[] = [];
  let way = '';
  for (const line of lines) {
    const [, at = '', hex] = row.exec(line.slice(0, 200)) ?? [];
    if (hex === undefined) {
      way = direction.exec(line.slice(0, 400))?.[1] ?? way;
      continue;
    }
    // Each call has a dump of its own; what goes the same way belongs together.
    if (blocks.at(-1)?.way !== way) blocks.push({ way, bytes: [] });
    const bytes = blocks.at(-1)?.bytes ?? [];
    // A row is missing.
    if (Number.parseInt(at, 16) > bytes.length) return text;
    for (const byte of hex.trim().split(/ {1,2}/)) bytes.push(Number.parseInt(byte, 16));
  }
  const messages = blocks.map(({ bytes }) => decodeUtf8(Uint8Array.from(bytes)).text);
  return messages.some((message) => isRequest.test(message)) ? messages.join('\n\n') : text;
}
