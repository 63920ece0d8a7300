import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { type KeySetAnswer, startKeySetServer } from './key-set-server.ts';
import { exchange, headerOf, type WireSpec } from './wire.ts';

/** MockPass (npm) as a real token endpoint on loopback, with a key-set server of the relying party beside it. */
export interface MockPass {
  readonly origin: string;
  readonly issuer: string;
  /** What the key-set server answers from now on. */
  readonly serveKeySet: (answer: KeySetAnswer) => void;
  readonly getCode: () => Promise<string>;
  /** Sends and gives back what `curl -i` would print. A server that dies (4.3.4 does for an unknown code) is started anew. */
  readonly send: (spec: WireSpec) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Binds to loopback only; the package's own start script listens on every interface. */
const starter = `
  const { app } = require(${JSON.stringify(createRequire(import.meta.url).resolve('@opengovsg/mockpass/app.js'))});
  const server = app.listen(Number(process.env.MOCK_PORT), '127.0.0.1', () => process.stdout.write('ready ' + server.address().port + '\\n'));
`;

export async function startMockPass(): Promise<MockPass> {
  const keySets = await startKeySetServer();
  const keySetUrl = `${keySets.origin}/jwks`;
  let child = await startChild(0, keySetUrl);
  const { port } = child;
  const origin = `http://127.0.0.1:${port}`;
  const revive = async (): Promise<void> => {
    if (child.process.exitCode === null) return;
    child = await startChild(port, keySetUrl);
  };
  return {
    origin,
    issuer: `${origin}/singpass/v2`,
    serveKeySet: (answer) => keySets.serve('/jwks', answer),
    async getCode() {
      await revive();
      const query = new URLSearchParams({
        scope: 'openid',
        response_type: 'code',
        client_id: 'x',
        redirect_uri: 'https://rp.example.sg/callback',
        state: 'a-state-of-this-test',
        nonce: 'a-nonce-of-this-test',
      });
      const printed = await exchange(port, {
        method: 'GET',
        path: `/singpass/v2/authorize?${query}`,
        headers: {},
        body: '',
      });
      return new URL(headerOf(printed, 'location') ?? '').searchParams.get('code') ?? '';
    },
    async send(spec) {
      await revive();
      try {
        return await exchange(port, spec);
      } catch {
        if (child.process.exitCode === null) await once(child.process, 'exit');
        return 'curl: (52) Empty reply from server';
      }
    },
    async stop() {
      child.process.kill();
      keySets.stop();
      if (child.process.exitCode === null) await once(child.process, 'exit');
    },
  };
}

async function startChild(
  port: number,
  keySetUrl: string,
): Promise<{ readonly process: ChildProcess; readonly port: number }> {
  const child = spawn(process.execPath, ['-e', starter], {
    env: {
      PATH: process.env.PATH,
      MOCK_PORT: String(port),
      SHOW_LOGIN_PAGE: 'false',
      SP_RP_JWKS_ENDPOINT: keySetUrl,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ready = new Promise<number>((resolve, reject) => {
    // Read to the end: a log line written to a closed pipe would end the server.
    child.stdout.on('data', (chunk: Buffer) => {
      const listening = /ready (\d+)/.exec(chunk.toString())?.[1];
      if (listening !== undefined) resolve(Number(listening));
    });
    child.once('exit', () => reject(new Error('MockPass did not start')));
  });
  return { process: child, port: await ready };
}
