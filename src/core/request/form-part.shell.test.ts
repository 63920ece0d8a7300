import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { readFormPart } from './form-part.ts';

const run = promisify(execFile);
let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** What the real curl sends for `-F k=content`. */
async function sent(content: string): Promise<string | undefined> {
  await run('curl', ['-s', echo.url, '-F', `k=${content}`]);
  return /name="k"\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n([\s\S]*?)\r\n--/.exec(echo.take()[0]?.body ?? '')?.[1];
}

it.each([
  ['v', 'v'],
  ['"v"', 'v'],
  [' "v"', 'v'],
  ['"v;w"', 'v;w'],
  ['v;type=text/plain', 'v'],
  ['v ;type=text/plain', 'v'],
  ['"v"x;type=text/plain', 'v'],
  ['"a\\"b\\\\c"', 'a"b\\c'],
  ['"a\\nb"', 'a\\nb'],
  ["'v'", "'v'"],
  ['"v', '"v'],
  ['a"b"', 'a"b"'],
  [' v ', 'v'],
])('reads -F k=%s as curl does', async (content, wanted) => {
  expect(readFormPart(content).value).toBe(wanted);
  expect(await sent(content)).toBe(wanted);
});

it.each(['@token.txt', '<token.txt', '@"token.txt";type=text/plain'])('knows the file of %s', (content) => {
  expect(readFormPart(content)).toEqual({ value: '', file: 'token.txt' });
});
