import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../core/case/case.ts';
import { faultMakers } from '../evaluation/faults/registry.ts';
import { makeSingles } from '../evaluation/make-singles.ts';
import { fapiCase } from '../testing/cases.ts';
import { secretsOf } from '../testing/secrets-of.ts';
import { testNow } from '../testing/times.ts';
import { testCode, testVerifier } from '../testing/tokens.ts';
import { type Format, formats } from './arguments.ts';
import { type JudgedCase, judge } from './judge.ts';
import { printReport } from './print-report.ts';

function printed(given: Case, judged: JudgedCase, format: Format): string {
  const read = { cases: [judged], isArray: false, text: JSON.stringify(given), uri: 'case.json' };
  return printReport(read, { format, file: 'case.json', failOn: 'error' });
}

/** The secrets that stand whole in what is printed of a case, in any format. */
async function leaksOf(
  given: Case,
  secrets: readonly string[],
  isIgnored = false,
): Promise<readonly string[]> {
  const judged = await judge(given, testNow);
  const shown = isIgnored ? { ...judged, findings: [], ignored: judged.findings } : judged;
  return formats.flatMap((format) => {
    const out = printed(given, shown, format);
    return secrets.filter((secret) => out.includes(secret)).map((secret) => `${format}: ${secret}`);
  });
}

describe('what is printed of a case', () => {
  it('holds no signature, code, verifier or private member whole, whatever is wrong and however it was pasted', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...faultMakers),
        fc.nat({ max: 1_000_000 }),
        fc.boolean(),
        async (maker, seed, isIgnored) => {
          const [one] = await makeSingles(maker, seed, { forms: 1, rounds: 1 });
          if (one === undefined) return;
          const secrets = secretsOf(one.given);
          looked += secrets.length;
          expect(await leaksOf(one.given, secrets, isIgnored), one.name).toEqual([]);
        },
      ),
      { numRuns: 30, seed: 20_261_127 },
    );
    expect(looked).toBeGreaterThan(60);
  }, 120_000);

  it.each([
    [
      'several parameters in one value',
      { grant_type: `authorization_code&code=${testCode}&code_verifier=${testVerifier}` },
    ],
    ['JSON for a name', { [JSON.stringify({ code: testCode, code_verifier: testVerifier })]: '' }],
    ['parameters under other names', { code: undefined, Code: testCode, codeVerifier: testVerifier }],
    ['a verifier for a code', { code: testVerifier, code_verifier: testCode }],
    ['an unknown parameter', { note: `code=${testCode}` }],
  ])('holds no secret of %s', async (_name, parameters) => {
    expect(await leaksOf(await fapiCase({ parameters }), [testCode, testVerifier])).toEqual([]);
  });

  it('is found to hold one where it does', async () => {
    const given = await fapiCase();
    expect(secretsOf(given)).toEqual(expect.arrayContaining([testCode, testVerifier]));
    expect(await leaksOf(given, ['singpass-fapi'])).not.toEqual([]);
  });
});
