import { createServer } from 'node:http';
import { listen } from './wire.ts';

/** How the relying party's key-set server answers. */
export interface KeySetAnswer {
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds to wait before answering. */
  readonly delaySeconds?: number;
  /** Ends the connection without an answer. */
  readonly hangUp?: boolean;
}

export interface KeySetServer {
  readonly origin: string;
  /** What a path answers from now on; the path is the name of the client. */
  readonly serve: (path: string, answer: KeySetAnswer) => void;
  readonly stop: () => void;
}

/** A key-set server of the relying party on loopback, which a test can alter. */
export async function startKeySetServer(): Promise<KeySetServer> {
  const answers = new Map<string, KeySetAnswer>();
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) return void response.writeHead(404).end('Not Found');
    if (answer.hangUp) return void response.destroy();
    const send = (): void => {
      response.writeHead(answer.status ?? 200, { 'Content-Type': 'application/json', ...answer.headers });
      response.end(answer.body);
    };
    if (answer.delaySeconds === undefined) send();
    else setTimeout(send, answer.delaySeconds * 1000).unref();
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    serve: (path, answer) => void answers.set(path, answer),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
