import { describe, expect, it } from 'vitest';
import type { ComparedRow, Comparison } from './comparison.ts';
import { comparisonReport, type ReportForm } from './report.ts';

const shown = (lead: string, mark = '', tail = '') => ({ lead, mark, tail });
const row = (parts: Partial<ComparedRow>): ComparedRow => ({
  group: 'assertion',
  name: 'x',
  kind: 'same',
  ...parts,
});
const once = { per: 'request', source: 'RFC 7519 §4.1.7', words: 'The same jti in both.' } as const;

const rows: readonly ComparedRow[] = [
  row({
    name: 'claims.aud',
    kind: 'changed',
    before: shown('https://', 'a', '.sg'),
    after: shown('https://', 'b', '.sg'),
    difference: 'the host',
  }),
  row({ group: 'parameters', name: 'scope', kind: 'only-after', after: shown('a\nb\u200bc d') }),
  row({ group: 'parameters', name: 'note', kind: 'only-before', before: shown('``a`b') }),
  row({ name: 'claims.jti', before: shown('`j'), after: shown('`j'), fresh: { ...once, reused: 'refused' } }),
  row({ name: 'claims.nonce', before: shown('n'), after: shown('n'), fresh: { ...once, reused: 'allowed' } }),
  row({
    name: 'lifetime',
    kind: 'rewritten',
    before: shown('j`'),
    after: shown('2'),
    difference: 'the spelling only',
  }),
  row({ group: 'keys', name: 'the whole key set', kind: 'not-given', before: shown('1 key') }),
  row({ name: 'age', kind: 'changed', before: shown('1'), after: shown('2'), fresh: once }),
  row({ name: 'claims.iss', before: shown('i'), after: shown('i') }),
];
const verdict: Comparison['verdict'] = {
  findings: [
    { code: 'alg-none', title: 'First', severity: 'error', certainty: 'proof', state: 'new', mended: false },
    {
      code: 'exp-past',
      title: 'Second',
      severity: 'note',
      certainty: 'hint',
      state: 'gone',
      mended: true,
      because: 'its check passes now',
    },
  ],
  predicted: { before: undefined, after: '400 invalid_client, because of alg-none' },
  answer: { before: '401', after: undefined },
};
const titles = { before: 'one', after: 'two' };
const linesOf = (comparison: Comparison, form: ReportForm) =>
  comparisonReport(comparison, titles, form).split('\n');

describe('a report written whole', () => {
  it('in Markdown', () => {
    expect(linesOf({ rows, verdict }, 'markdown')).toEqual([
      '## Before and after',
      'Before: one',
      'After: two',
      '',
      '### The verdict',
      '- new: First (`alg-none`, fault, proven)',
      '- gone: Second (`exp-past`, note, possible); its check passes now',
      '- Predicted answer: accepted, as far as can be seen → 400 invalid_client, because of alg-none',
      '- The server said: 401 → not given',
      '',
      '### What differs',
      '#### Parameters',
      '- `scope`: only after',
      '  - before: (not there)',
      '  - after: `a⟨line feed⟩b⟨zero-width space⟩c d`',
      '- `note`: only before',
      '  - before: ``` ``a`b ```',
      '  - after: (not there)',
      '#### Client assertion',
      '- `claims.aud`: changed, the host',
      '  - before: `https://a.sg`',
      '  - after: `https://b.sg`',
      '',
      '### The same, though it should be made anew',
      '#### Client assertion',
      '- `claims.jti`: same, `` `j ``. The same jti in both. (RFC 7519 §4.1.7)',
      '',
      '### The same in meaning, written differently',
      '#### Client assertion',
      '- `lifetime (exp − iat)`: same meaning, the spelling only',
      '  - before: `` j` ``',
      '  - after: `2`',
      '',
      '### Not given in both cases',
      '#### Key set',
      '- `the whole key set`: not in both',
      '  - before: `1 key`',
      '  - after: (not given)',
      '',
      '### Expected to differ, and differing',
      '- Client assertion: `age at “as of”`',
      '',
    ]);
  });

  it('in plain text', () => {
    expect(linesOf({ rows, verdict }, 'text')).toEqual([
      'BEFORE AND AFTER',
      'Before: one',
      'After: two',
      '',
      'THE VERDICT',
      '- new: First (alg-none, fault, proven)',
      '- gone: Second (exp-past, note, possible); its check passes now',
      '- Predicted answer: accepted, as far as can be seen → 400 invalid_client, because of alg-none',
      '- The server said: 401 → not given',
      '',
      'WHAT DIFFERS',
      'Parameters',
      '- scope: only after',
      '  - before: (not there)',
      '  - after: a⟨line feed⟩b⟨zero-width space⟩c d',
      '- note: only before',
      '  - before: ``a`b',
      '  - after: (not there)',
      'Client assertion',
      '- claims.aud: changed, the host',
      '  - before: https://a.sg',
      '  - after: https://b.sg',
      '',
      'THE SAME, THOUGH IT SHOULD BE MADE ANEW',
      'Client assertion',
      '- claims.jti: same, `j. The same jti in both. (RFC 7519 §4.1.7)',
      '',
      'THE SAME IN MEANING, WRITTEN DIFFERENTLY',
      'Client assertion',
      '- lifetime (exp − iat): same meaning, the spelling only',
      '  - before: j`',
      '  - after: 2',
      '',
      'NOT GIVEN IN BOTH CASES',
      'Key set',
      '- the whole key set: not in both',
      '  - before: 1 key',
      '  - after: (not given)',
      '',
      'EXPECTED TO DIFFER, AND DIFFERING',
      '- Client assertion: age at “as of”',
      '',
    ]);
  });

  it('where there is nothing to say', () => {
    const silent = {
      findings: [],
      predicted: { before: '400 a', after: undefined },
      answer: { before: undefined, after: undefined },
    };
    expect(linesOf({ rows: [row({ before: shown('i') })], verdict: silent }, 'text')).toEqual([
      'BEFORE AND AFTER',
      'Before: one',
      'After: two',
      '',
      'THE VERDICT',
      '- No finding in either case.',
      '- Predicted answer: 400 a → accepted, as far as can be seen',
      '',
      'WHAT DIFFERS',
      'No difference in meaning.',
      '',
    ]);
    const answered = { ...silent, answer: { before: undefined, after: '200' } };
    expect(linesOf({ rows: [], verdict: answered }, 'text')).toContain('- The server said: not given → 200');
  });
});
