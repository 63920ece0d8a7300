import { once } from 'node:events';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request exactly as it goes over the wire. */
export interface WireSpec {
  readonly method: string;
  readonly path: string;
  /** A list gives the header once per entry. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
}

/** Binds to loopback, on a port that the system chooses. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Sends byte for byte and gives back what `curl -i` would print. */
export function exchange(port: number, { method, path, headers, body }: WireSpec): Promise<string> {
  return new Promise((resolve, reject) => {
    const mutable = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    );
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...mutable, 'Content-Length': String(Buffer.byteLength(body)) },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const lines = response.rawHeaders.flatMap((name, at) =>
            at % 2 === 0 ? [`${name}: ${response.rawHeaders[at + 1] ?? ''}`] : [],
          );
          resolve(
            [
              `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`,
              ...lines,
              '',
              Buffer.concat(chunks).toString(),
            ].join('\r\n'),
          );
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The request as text, as a person would paste it. */
export function toText(origin: string, { method, path, headers, body }: WireSpec): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => `${name}: ${one}`),
  );
  return [`${method} ${path} HTTP/1.1`, `Host: ${new URL(origin).host}`, ...lines, '', body].join('\r\n');
}

/** One header of an answer printed by `exchange`. */
export function headerOf(answer: string, name: string): string | undefined {
  const head = answer.slice(0, answer.indexOf('\r\n\r\n'));
  return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim();
}

/** Status, `error` and `error_description` of an answer printed by `exchange`. */
export function readAnswer(answer: string): {
  readonly status: number | undefined;
  readonly error: string | undefined;
  readonly description: string | undefined;
} {
  const status = /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
  const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
  const json = body.startsWith('{') ? (JSON.parse(body) as Record<string, unknown>) : {};
  const text = (name: string): string | undefined =>
    typeof json[name] === 'string' ? json[name] : undefined;
  return {
    status: status === undefined ? undefined : Number(status),
    error: text('error'),
    description: text('error_description'),
  };
}
