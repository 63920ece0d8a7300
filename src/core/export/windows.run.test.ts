import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEcho } from '../../testing/echo-server.ts';
import {
  arrivedPairs,
  drawnValues,
  fillIn,
  hostileValues,
  requestWith,
  valueBatches,
} from '../../testing/exports.ts';
import { runCmdFile } from '../../testing/windows/cmd-exe.ts';
import { legacyLine, standardLine, toArguments } from '../../testing/windows/command-line.ts';
import { runPowerShell, type Started } from '../../testing/windows/powershell.ts';
import { curlCmd, quoteCmd } from './curl-cmd.ts';
import { curlPowerShell } from './curl-powershell.ts';
import type { ExportRequest } from './export-request.ts';
import { invokeRestMethod } from './invoke-rest-method.ts';

/* No Windows here: cmd.exe and PowerShell are played from their documented rules; what they hand over goes to a real curl. */

let echo: Awaited<ReturnType<typeof startEcho>>;
beforeAll(async () => {
  echo = await startEcho();
});
afterAll(() => echo.stop());

function curl(words: readonly string[], input: readonly string[] = []): Promise<void> {
  const [program, ...rest] = words;
  expect(program).toBe('curl.exe');
  return new Promise((resolve, reject) => {
    const child = spawn('curl', ['-sS', ...rest], { stdio: ['pipe', 'ignore', 'pipe'] });
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`curl: ${status}`))));
    child.stdin.end(input.map((line) => `${line}\r\n`).join(''));
  });
}

/** The request with a code in a variable; `secret` is what that holds. */
function withCode(values: readonly string[]): ExportRequest {
  const request = requestWith(`${echo.url}/token?keep=1&x=%20(y)`, values);
  return { ...request, parameters: [...request.parameters, { name: 'code', value: '', variable: 'CODE' }] };
}

function expectArrived(values: readonly string[], secret: string): void {
  const [arrived, ...more] = echo.take();
  expect(more).toEqual([]);
  expect(arrived?.method).toBe('POST');
  expect(arrived?.url).toBe('/token?keep=1&x=%20(y)');
  expect(arrived?.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(arrived?.headers['x-probe']).toBe('it\'s "a" \\ probe\\');
  const sent = values.map((value, at) => [`p${at}`, value]);
  expect(arrivedPairs(arrived?.body ?? '')).toEqual([...sent, ['code', secret]]);
}

describe('curl for cmd.exe', () => {
  it('sends hostile values byte for byte', async () => {
    for (const values of valueBatches) {
      const text = curlCmd.write(withCode(values));
      // A code page cannot alter ASCII.
      expect(text).toMatch(/^[\r\n\x20-\x7e]*$/);
      const [line = '', ...more] = runCmdFile(fillIn(text, { CODE: 'a_code-1 & 2 ^ 3' }));
      expect(more).toEqual([]);
      await curl(toArguments(line));
      expectArrived(values, 'a_code-1 & 2 ^ 3');
    }
  });

  it('quotes any word for any place', () => {
    for (const text of [...drawnValues(600, 99), ...hostileValues].map((value) =>
      value.replace(/[^\x20-\x7e]/g, ''),
    )) {
      const [line = ''] = runCmdFile(`program ${quoteCmd(text)} end`);
      expect(toArguments(line)).toEqual(['program', text, 'end']);
    }
  });
});

/** Both ways in which a version of PowerShell hands its words to a program. */
const passings = [
  ['Windows PowerShell 5.1', legacyLine],
  ['PowerShell 7.3 and newer', standardLine],
] as const;

describe('curl.exe for PowerShell', () => {
  it.each(passings)('sends hostile values byte for byte from %s', async (_name, toLine) => {
    for (const values of valueBatches) {
      const text = curlPowerShell.write(withCode(values));
      expect(text).toMatch(/^[\n\x20-\x7e‘’‚‛]*$/);
      const { started } = runPowerShell(fillIn(text, { CODE: 'a_code-1' }));
      expect(started).toHaveLength(1);
      const [{ words, input }] = started as readonly [Started];
      await curl(toArguments(toLine(words)), input);
      expectArrived(values, 'a_code-1');
    }
  });
});

describe('Invoke-RestMethod', () => {
  it('makes the body, the address and the headers of the request', () => {
    for (const values of valueBatches) {
      const secret = 'a code & more + é';
      const { variables } = runPowerShell(fillIn(invokeRestMethod.write(withCode(values)), { CODE: secret }));
      const request = variables.get('REQUEST') as ReadonlyMap<string, unknown>;
      expect(request.get('Method')).toBe('POST');
      expect(request.get('Uri')).toBe(`${echo.url}/token?keep=1&x=%20(y)`);
      expect(request.get('ContentType')).toBe('application/x-www-form-urlencoded');
      expect(request.get('Headers')).toEqual(new Map([['X-Probe', 'it\'s "a" \\ probe\\']]));
      const sent = values.map((value, at) => [`p${at}`, value]);
      expect(arrivedPairs(String(request.get('Body')))).toEqual([...sent, ['code', secret]]);
    }
  });

  it('joins headers of one name, which a table takes once', () => {
    const request = withCode([]);
    const headers = [
      { name: 'X-A', value: "it's" },
      { name: 'x-a', value: '', variable: 'HEADER_X_A' },
    ];
    const text = fillIn(invokeRestMethod.write({ ...request, headers }), { CODE: 'c', HEADER_X_A: 'two' });
    const read = runPowerShell(text).variables.get('REQUEST') as ReadonlyMap<string, unknown>;
    expect(read.get('Headers')).toEqual(new Map([['X-A', "it's, two"]]));
  });
});
