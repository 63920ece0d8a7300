import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import { parseRequest } from '../request/parse-request.ts';
import { withoutTrace } from './curl-trace.ts';
import { recognisePaste } from './recognise.ts';

const run = promisify(execFile);
let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

/** Longer than a line of the trace, and of 64 letters to the end of one. */
const bodies = [
  `grant_type=x&client_assertion=${'a'.repeat(300)}&code=y`,
  `code=${'b'.repeat(59)}`,
  `code=${'b'.repeat(58)}&a`,
  'code=1',
];

async function traced(option: readonly string[], body: string): Promise<string> {
  const { stdout } = await run('curl', [
    '-s',
    ...option,
    '-',
    '-o',
    '/dev/null',
    '-H',
    `DPoP: ${'c'.repeat(90)}`,
    '-d',
    body,
    `${echo.url}/token`,
  ]);
  return stdout;
}

describe('what curl traces', () => {
  it.each([[['--trace']], [['--trace-ascii']], [['--trace-time', '--trace-ascii']]])(
    'is read as it was sent: %s',
    async (option) => {
      for (const body of bodies) {
        const trace = await traced(option, body);
        const [arrived] = echo.take();
        expect(arrived?.body).toBe(body);
        const { pieces } = recognisePaste(trace);
        expect(pieces.map(({ kind }) => kind)[0]).toBe('request');
        const request = parseRequest(pieces[0]?.text ?? '');
        expect(request?.body).toBe(body);
        expect(request?.url).toBe(`${echo.url}/token`);
        expect(request?.headers.find(({ name }) => name === 'DPoP')?.value).toBe('c'.repeat(90));
        expect(request?.contentType).toBe('application/x-www-form-urlencoded');
        expect(withoutTrace(trace)).toContain('HTTP/1.1 200 OK');
      }
    },
  );

  it('is nothing else', () => {
    for (const text of ['', '0000: a', '=> Send header', 'a => Send header, 1 bytes'])
      expect(withoutTrace(text)).toBe(text);
  });

  it('is put together in linear time', () => {
    const started = performance.now();
    for (const part of ['=> Send header, 1 bytes\n', '0000: 50 4f\n', '0000: \n', '\r\n\r\n1\r\n'])
      withoutTrace(`=> Send header, 9 bytes\n${part.repeat(400_000 / part.length)}`);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
