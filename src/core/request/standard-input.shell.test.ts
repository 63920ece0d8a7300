import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { inputsOfBash, inputsOfEveryShell, type ShellInputRow } from '../../testing/shell-inputs.ts';
import { parseCurl } from './parse-curl.ts';
import { parseRequest } from './parse-request.ts';

const run = promisify(execFile);
let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** What the real shell and the real curl send; U stands for the address. */
async function sent(script: string, shell: string): Promise<readonly string[]> {
  await run(shell, ['-c', script.replace(/\bU\b/g, `${echo.url}/t`)]);
  const [arrived] = echo.take();
  return [arrived?.method, arrived?.url, arrived?.body].map(String);
}

const proven = ([, ...wanted]: ShellInputRow): readonly string[] => wanted.map(inOneCase);
/** Some releases of curl write their escapes in small letters. */
const inOneCase = (part: string): string => part.replace(/%0A/g, '%0a');

describe('what curl reads from its standard input', () => {
  it.each(inputsOfEveryShell.map((row) => [row]))('is handed over by bash and dash: %j', async (row) => {
    for (const shell of ['bash', 'dash'])
      expect((await sent(row[0], shell)).map(inOneCase)).toEqual(proven(row));
  });

  it.each(inputsOfBash.map((row) => [row]))('is handed over by bash: %j', async (row) => {
    expect((await sent(row[0], 'bash')).map(inOneCase)).toEqual(proven(row));
  });

  it('is sought in linear time', () => {
    const started = performance.now();
    for (const part of ['<<EOF ', 'x <<EOF\n', '<<<', '<<E\nE\n', '<<-E\n\tE\n', '<<'])
      parseCurl(`curl https://a.sg -d @- ${part.repeat(200_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('an option of curl with its argument behind an equals sign', () => {
  it('is read as since curl 8.16: an older one sends nothing at all', async () => {
    const script = 'curl -s --request=PUT --data=a=b --url=U --silent=1';
    const read = parseRequest(script.replace(/\bU\b/g, 'http://a/t'));
    expect([read?.method, read?.url, read?.body]).toEqual(['PUT', 'http://a/t', 'a=b']);
    await expect(run('curl', [`--request=PUT`, echo.url])).rejects.toThrow(
      /option --request=PUT: is unknown/,
    );
    expect(echo.take()).toEqual([]);
  });
});
