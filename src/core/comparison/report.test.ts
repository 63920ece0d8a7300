import { describe, expect, it } from 'vitest';
import { fapiCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { testCode, testVerifier } from '../../testing/tokens.ts';
import { analyse } from '../analyse.ts';
import type { Case } from '../case/case.ts';
import { compareCases } from './compare-cases.ts';
import { comparisonReport, type ReportForm } from './report.ts';

const titles = { before: 'kept by hand', after: 'as it is now' };

async function report(before: Case, after: Case, form: ReportForm): Promise<string> {
  return comparisonReport(
    compareCases(await analyse(before, testNow), await analyse(after, testNow)),
    titles,
    form,
  );
}

const without = { authorization_request: undefined };

describe('the report of a comparison', () => {
  it('names what differs, what became of the verdict, and what was used twice', async () => {
    const text = await report(
      await fapiCase({ ...without, assertion: { claims: { aud: 'https://stg-id.singpass.gov.sg' } } }),
      await fapiCase(without),
      'markdown',
    );
    expect(text).toContain('## Before and after\nBefore: kept by hand\nAfter: as it is now');
    expect(text).toContain('- gone: aud is the issuer of the other profile');
    expect(text).toContain('(`aud-wrong-profile`, fault, proven); its check passes now');
    expect(text).toContain(
      '- Predicted answer: 400 invalid_client, because of aud-wrong-profile → accepted, as far as',
    );
    expect(text).toContain('### What differs\n#### Client assertion\n- `claims.aud`: changed, the profile: ');
    expect(text).toContain('  - before: `https://stg-id.singpass.gov.sg`');
    expect(text).toContain('  - after: `https://stg-id.singpass.gov.sg/fapi`');
    expect(text).toMatch(
      /- `code`: same, `4C0siv… \(43 characters\)`\. The same code in both: .* \(RFC 6749 §4\.1\.2\)/,
    );
  });

  it.each(['text', 'markdown'] as const)('holds no secret: %s', async (form) => {
    const text = await report(
      await fapiCase(),
      await fapiCase({ parameters: { code: `${testCode}x` } }),
      form,
    );
    for (const secret of [testCode, testVerifier]) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]+/);
  });

  it('says that nothing differs in meaning', async () => {
    const given = await fapiCase(without);
    const text = await report(given, given, 'text');
    expect(text).toContain('WHAT DIFFERS\nNo difference in meaning.');
    expect(text).toContain('- No finding in either case.');
  });

  it('keeps a hostile value on its line and in its code span', async () => {
    const hostile = '``a`b\n# heading\u202e';
    const text = await report(
      await fapiCase(without),
      await fapiCase({ ...without, parameters: { note: hostile } }),
      'markdown',
    );
    expect(text).toContain('  - after: ``` ``a`b⟨line feed⟩# heading⟨right-to-left override⟩ ```');
    expect(text).not.toMatch(/^# heading/m);
  });

  it('does not claim that what was not given is missing', async () => {
    const text = await report(
      await fapiCase(without),
      await fapiCase({ ...without, jwks: undefined }),
      'text',
    );
    expect(text).toMatch(/NOT GIVEN IN BOTH CASES\n[\s\S]*Key set\n- the whole key set: not in both/);
    expect(text).toContain('  - after: (not given)');
  });

  it.each(['text', 'markdown'] as const)(
    'keeps a name on one line, and what is secret in it back: %s',
    async (form) => {
      const body = JSON.stringify({ code: testCode, code_verifier: testVerifier });
      const names = { [body]: '', [`x&code=${testCode}`]: 'y', 'a\nb': 'z' };
      const text = await report(await fapiCase({ parameters: names }), await fapiCase(), form);
      expect(text).not.toContain(testCode);
      expect(text).not.toContain(testVerifier);
      expect(text).toContain('a⟨line feed⟩b');
    },
  );
});
