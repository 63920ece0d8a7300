import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../testing/cases.ts';
import { type CliRun, runCli } from '../testing/run-cli.ts';
import { testCode, testVerifier } from '../testing/tokens.ts';

const run = (argv: readonly string[], given: unknown): Promise<CliRun> => runCli(argv, JSON.stringify(given));

describe('diagnose --migrate', () => {
  it('prints the checklist and the new requests, without a secret, and ends with 1 while something is to change', async () => {
    const { status, out } = await run(['--migrate', 'case.json'], await legacyCase());
    expect(status).toBe(1);
    expect(out).toContain('# From Singpass before FAPI 2.0 to Singpass FAPI 2.0 (staging)');
    expect(out).toContain("curl -i -X POST 'https://stg-id.singpass.gov.sg/fapi/par'");
    expect(out).toContain("curl -i -X POST 'https://stg-id.singpass.gov.sg/fapi/token'");
    expect(out).toContain('- `CODE_VERIFIER`: ');
    for (const secret of [testCode, testVerifier]) expect(out).not.toContain(secret);
  });

  it('counts the days from the moment of the case', async () => {
    const { out } = await run(
      ['--migrate', 'case.json'],
      await legacyCase({ now: Date.UTC(2026, 11, 30) / 1000 }),
    );
    expect(out).toContain('1 day left.');
  });

  it('ends with 0 when nothing is done the old way', async () => {
    expect((await run(['--migrate', 'case.json'], await fapiCase())).status).toBe(0);
  });

  it('takes several cases, and refuses one that is in no move, or another option', async () => {
    const both = await run(['--migrate', 'case.json'], [await legacyCase(), await fapiCase()]);
    expect(both.out.match(/^# From /gm)).toHaveLength(2);
    const none = await run(['--migrate', 'case.json'], { profile: 'oidc-provider' });
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.error).toContain('is not being replaced');
    for (const option of [
      ['--format', 'text'],
      ['--explain', 'sig-der'],
    ])
      expect((await run(['--migrate', ...option, 'case.json'], {})).status).toBe(2);
  });
});
