import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { withoutEchoes } from './rank.ts';

const candidate = (
  code: Candidate['code'],
  certainty: Candidate['certainty'],
  explainsAway: Candidate['explainsAway'],
): Candidate => ({
  code,
  certainty,
  explainsAway,
  group: 'A',
  severity: 'error',
  stage: 'parameters',
  standing: 'no-answer',
  title: code,
  why: code,
  evidence: [{ source: 'request' }],
  fix: { kind: 'do', steps: ['x'] },
  references: ['RFC 6749 §5.2'],
  rules: [],
});
const left = (...candidates: readonly Candidate[]): readonly string[] =>
  withoutEchoes(candidates).map(({ code }) => code);

describe('echoes', () => {
  it('go where the cause is at least as certain', () => {
    const cause = candidate('sig-der', 'proof', ['sig-wrong-key']);
    expect(left(cause, candidate('sig-wrong-key', 'strong', []))).toEqual(['sig-der']);
    expect(left(candidate('sig-wrong-key', 'proof', []), { ...cause, certainty: 'hint' })).toEqual([
      'sig-wrong-key',
      'sig-der',
    ]);
  });

  it('never take each other away', () => {
    const one = candidate('plus-becomes-space', 'proof', ['assertion-line-wrapped']);
    const two = candidate('assertion-line-wrapped', 'proof', ['plus-becomes-space']);
    expect(left(one, two)).toEqual(['plus-becomes-space']);
    expect(left({ ...one, certainty: 'strong' }, two)).toEqual(['assertion-line-wrapped']);
  });
});
