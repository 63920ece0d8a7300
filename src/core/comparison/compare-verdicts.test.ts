import { describe, expect, it } from 'vitest';
import type { Outcome } from '../checks/outcome.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import { compareVerdicts } from './compare-verdicts.ts';

const finding = (code: string, severity = 'error'): RankedFinding =>
  ({ code, title: `Title of ${code}`, severity, certainty: 'proof' }) as RankedFinding;
const diagnosis = (parts: object): Diagnosis =>
  ({ findings: [], outcomes: {}, predicted: null, ...parts }) as unknown as Diagnosis;

describe('what became of a verdict', () => {
  it.each<readonly [string, Outcome | undefined, string | undefined, string | undefined]>([
    ['passed', { kind: 'passed' }, 'its check passes now', 'its check passed before'],
    [
      'was explained by another',
      { kind: 'found', finding: { certainty: 'proof', evidence: [{ source: 'now' }] } },
      'found still, but another finding explains it',
      'found before too, but another finding explained it',
    ],
    [
      'did not apply',
      { kind: 'not-applicable', because: 'there is no proof' },
      'not judged any more: there is no proof',
      'not judged before: there is no proof',
    ],
    [
      'lacked something',
      { kind: 'cannot-tell', needs: ['keySet', 'dpop'] },
      'not judged any more: your key set and the DPoP proof are not there',
      'not judged before: your key set and the DPoP proof were not there',
    ],
    [
      'lacked what is read from something',
      { kind: 'cannot-tell', needs: ['header', 'claims'] },
      'not judged any more: the client assertion is not there',
      'not judged before: the client assertion was not there',
    ],
    [
      'lacked nothing that can be pasted',
      { kind: 'cannot-tell', needs: ['verification'] },
      'not judged any more: what it looks at is not there',
      'not judged before: what it looks at was not there',
    ],
    ['was not run', undefined, undefined, undefined],
  ])('is told of a finding that one has, whose check %s in the other', (_how, outcome, gone, fresh) => {
    const having = diagnosis({ findings: [finding('alg-none')] });
    const change = { code: 'alg-none', title: 'Title of alg-none', severity: 'error', certainty: 'proof' };
    const bare = diagnosis(outcome === undefined ? {} : { outcomes: { 'alg-none': outcome } });
    expect(compareVerdicts({ before: having, after: bare }).findings).toEqual([
      { ...change, state: 'gone', because: gone, mended: outcome?.kind === 'passed' },
    ]);
    expect(compareVerdicts({ before: bare, after: having }).findings).toEqual([
      { ...change, state: 'new', because: fresh, mended: false },
    ]);
  });

  it('puts the new before those that stay and those that are gone, the worst first', () => {
    const before = diagnosis({ findings: [finding('a', 'note'), finding('b'), finding('c', 'warning')] });
    const after = diagnosis({ findings: [finding('d', 'note'), finding('c', 'warning'), finding('e')] });
    const { findings } = compareVerdicts({ before, after });
    expect(findings.map(({ state, code }) => `${state} ${code}`)).toEqual([
      'new e',
      'new d',
      'still c',
      'gone b',
      'gone a',
    ]);
    expect(findings[2]).toMatchObject({ because: undefined, mended: false });
  });

  it('tells the answers in a line', () => {
    const before = diagnosis({
      predicted: { status: 400, error: 'invalid_client', because: 'alg-none' },
      error: { status: 401, error: 'invalid_client', summary: 's' },
    });
    const after = diagnosis({ error: { summary: 'A page' } });
    const { predicted, answer } = compareVerdicts({ before, after });
    expect(predicted).toEqual({ before: '400 invalid_client, because of alg-none', after: undefined });
    expect(answer).toEqual({ before: '401 invalid_client', after: 'A page' });
    expect(compareVerdicts({ before: diagnosis({}), after: diagnosis({}) }).answer).toEqual({
      before: undefined,
      after: undefined,
    });
  });
});
