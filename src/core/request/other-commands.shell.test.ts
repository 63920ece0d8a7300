import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { readOtherCommand } from './other-commands.ts';

const run = promisify(execFile);

describe('the real wget', () => {
  let echo: Awaited<ReturnType<typeof startEcho>>;
  beforeAll(async () => {
    echo = await startEcho();
  });
  afterAll(() => echo.stop());

  it.each([
    "--post-data='grant_type=x&code=a%20b' --header='DPoP: a.b'",
    "--method=POST --body-data 'grant_type=x' --header 'Content-Type: a/b'",
    "--method=PUT --body-data='code=y'",
  ])('sends what is read of %s', async (options) => {
    const command = `wget -qO- ${options} ${echo.url}/token`;
    await run('bash', ['-c', command]);
    const [arrived] = echo.take();
    const request = readOtherCommand(command);
    expect([request?.method, request?.body, request?.contentType]).toEqual([
      arrived?.method,
      arrived?.body,
      arrived?.headers['content-type'],
    ]);
    expect(request?.headers.find(({ name }) => name === 'DPoP')?.value).toBe(arrived?.headers.dpop);
  });
});
