import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LoopbackServer {
  /** `127.0.0.1:40000`. */
  readonly host: string;
  /** What was asked, in order. */
  readonly asked: readonly IncomingMessage[];
  readonly stop: () => void;
}

/** A server of this machine that keeps what it was asked, and lets every page read its answers, or only its own pages. */
export async function startLoopback(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  readers: 'every page' | 'itself' = 'every page',
): Promise<LoopbackServer> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    if (readers === 'every page') response.setHeader('Access-Control-Allow-Origin', '*');
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
