import { describe, expect, it } from 'vitest';
import { exportFormats } from '../core/export/registry.ts';
import { fapiCase, legacyCase } from '../testing/cases.ts';
import { type CliRun, runCli } from '../testing/run-cli.ts';
import { testCode, testVerifier } from '../testing/tokens.ts';

const run = (argv: readonly string[], given: unknown): Promise<CliRun> => runCli(argv, JSON.stringify(given));

describe('diagnose --export', () => {
  it.each(exportFormats)(
    'prints $id alone, and says beside it what each variable must hold',
    async (format) => {
      const { status, out, error } = await run(['--export', format.id, 'case.json'], await fapiCase());
      expect(status).toBe(0);
      expect(out).toContain('https://stg-id.singpass.gov.sg/fapi/token');
      for (const secret of [testCode, testVerifier]) expect(out + error).not.toContain(secret);
      expect(error).toMatch(/^CODE: /m);
      expect(/^PRIVATE_KEY: /m.test(error)).toBe(format.signs);
      expect(/^1\. /m.test(error)).toBe(format.steps !== undefined);
    },
  );

  it('writes a file where that is asked for', async () => {
    const { status, out, files } = await run(
      ['--export=python', '--output', 'a.py', 'case.json'],
      await legacyCase(),
    );
    expect([status, out]).toEqual([0, '']);
    expect(files['a.py']).toContain('import requests');
    expect(
      (await run(['--export', 'go', '--output', 'locked.json', 'case.json'], await legacyCase())).status,
    ).toBe(2);
  });

  it.each([
    [['--export', 'cobol', 'case.json'], { request: 'code=x' }, 'no format cobol; there are curl, '],
    [['--export', 'curl', 'case.json'], {}, 'neither a request nor a client assertion'],
    [['--export', 'curl', 'case.json'], [{ request: 'code=x' }, { request: 'code=y' }], 'takes one case'],
    [['--export', 'curl', '--format', 'text', 'case.json'], {}, 'no other option'],
    [['--export', 'curl', '--migrate', 'case.json'], {}, 'no other option'],
    [['--export'], {}, '--export needs a value'],
  ] as const)('refuses %j', async (argv, given, why) => {
    const { status, out, error } = await run(argv, given);
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain(why);
  });
});
