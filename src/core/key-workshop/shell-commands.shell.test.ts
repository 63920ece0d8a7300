import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeySetServer, startKeySetServer } from '../../testing/key-set-server.ts';
import { secondsTaken } from '../certificates/read-connection-text.ts';
import { parseKeySet } from '../key-set/parse-key-set.ts';
import { keySetCommands } from './shell-commands.ts';

const run = promisify(execFile);

/** Programs that print what they are given, one argument a line, in place of the real ones. */
const spies =
  'show() { printf "%s\\n" "$@"; }; curl() { show "$@"; }; openssl() { show "$@"; }; sha256sum() { cat; };';

const commandsOf = (address: string) => keySetCommands(address, 3) ?? [];

describe('the commands for what a browser cannot see', () => {
  it.each([
    'https://rp.example.sg/.well-known/jwks.json',
    "https://rp.example.sg/it's/jwks?a=1&b=$(id)&c=`id`",
    'https://rp.example.sg/a b/{x}/[1-3]?q="x"#part',
    'https://rp.example.sg:8443/$HOME;id|cat',
    'https://ключи.example/наборы',
    'https://rp.example.sg/line\nbreak',
  ])('hand over %s as one argument, in bash and in dash', (address) => {
    for (const { command, id } of commandsOf(address)) {
      for (const shell of ['bash', 'dash']) {
        const lines = execFileSync(shell, ['-c', `${spies} ${command}`])
          .toString()
          .split('\n');
        const { href, hostname, port } = new URL(address);
        if (id === 'chain')
          expect(lines).toEqual(expect.arrayContaining([`${hostname}:${port || 443}`, hostname]));
        else expect(lines).toContain(href);
      }
    }
  });

  it('run nothing that stands in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (path) => {
        for (const { command, id } of commandsOf(`https://rp.example.sg/${path}`)) {
          if (id !== 'answer') continue;
          const lines = execFileSync('dash', ['-c', `${spies} ${command}`])
            .toString()
            .split('\n');
          expect(lines).toContain(new URL(`https://rp.example.sg/${path}`).href);
          expect(lines).toHaveLength(6);
        }
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it.each(['', 'rp.example.sg', 'file:///etc/passwd', 'javascript:1', '-o /tmp/x'])(
    'are none for %s',
    (address) => {
      expect(keySetCommands(address, 3)).toBeUndefined();
    },
  );

  it('ask nothing of TLS where there is none', () => {
    expect(commandsOf('http://localhost:3000/jwks').map(({ id }) => id)).not.toContain('chain');
  });
});

describe('their output', () => {
  let server: KeySetServer;
  beforeAll(async () => {
    server = await startKeySetServer();
  });
  afterAll(() => server.stop());

  const output = async (path: string, id: string): Promise<string> => {
    const command = commandsOf(`${server.origin}${path}`).find((one) => one.id === id)?.command ?? 'false';
    return (await run('bash', ['-c', command])).stdout;
  };

  it('is read by this page: time, status, headers', async () => {
    server.serve('/[1]?{a}', { body: '{"keys":[]}', delaySeconds: 0.05 });
    const summary = await output('/[1]?{a}', 'summary');
    expect(summary).toMatch(/^200 \d/);
    expect(secondsTaken(summary)).toBeGreaterThan(0);
    const answer = parseKeySet(await output('/[1]?{a}', 'answer'));
    expect(answer.http?.status).toBe(200);
    expect(answer.shape).toBe('set');
    expect(new Set((await output('/[1]?{a}', 'copies')).trim().split('\n'))).toHaveLength(1);
  });

  it('shows a redirect, which is not followed', async () => {
    server.serve('/moved', { body: '', status: 302, headers: { Location: '/other' } });
    expect(await output('/moved', 'summary')).toMatch(/^302 /);
    expect(parseKeySet(await output('/moved', 'answer')).http?.status).toBe(302);
  });
});
