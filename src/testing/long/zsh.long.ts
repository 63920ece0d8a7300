import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { curlPosix } from '../../core/export/curl-posix.ts';
import { startEcho } from '../echo-server.ts';
import { arrivedPairs, drawnValues, fillIn, hostileValues, requestWith } from '../exports.ts';

let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

it('curl from zsh sends hostile values byte for byte', async () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const values = seed === 0 ? hostileValues : drawnValues(25, seed);
    const request = requestWith(`${echo.url}/token?keep=1&x=%20`, values);
    const code = { name: 'code', value: '', variable: 'CODE' };
    const text = curlPosix.write({ ...request, parameters: [...request.parameters, code] });
    const script = fillIn(text, { CODE: '$(id) "a" & é' }).replace('curl -i', 'curl -sS -o /dev/null');
    await promisify(execFile)('zsh', ['-f', '-c', script]);
    const [arrived] = echo.take();
    expect(arrived?.url).toBe('/token?keep=1&x=%20');
    expect(arrivedPairs(arrived?.body ?? '')).toEqual([
      ...values.map((value, at) => [`p${at}`, value]),
      ['code', '$(id) "a" & é'],
    ]);
  }
});
