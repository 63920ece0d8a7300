import { describe, expect, it } from 'vitest';
import type { Step } from '../../core/guides/walk.ts';
import { toTrailRows } from './trail-rows.ts';

const step = (questionId: string, given: Partial<Step> = {}): Step => ({
  ...{ questionId, ask: `${questionId}?`, answer: 'no', label: 'No', by: 'person' },
  ...given,
});
const times = { group: 'Is it the times?' };
const rowsOf = (...steps: readonly Step[]): readonly string[] =>
  toTrailRows(steps).map((row) => `${row.ask} ${row.label}: ${row.steps.map((each) => each.questionId)}`);

describe('the rows of the trail', () => {
  it('hold what was said of several at once in one row, at the place of the first', () => {
    expect(rowsOf(step('exp', times), step('alg'), step('iat', times))).toEqual([
      'Is it the times? No, none of these: exp,iat',
      'alg? No: alg',
    ]);
  });

  it('ask as it was asked where one alone was answered so', () => {
    expect(rowsOf(step('exp', times))).toEqual(['exp? No: exp']);
  });

  it('tell apart who did not know, a yes, what the evidence says, and what it says otherwise', () => {
    const unknown = { ...times, answer: 'unknown', label: 'I don’t know' };
    expect(
      rowsOf(
        step('a', times),
        step('b', unknown),
        step('c', { ...times, answer: 'yes', label: 'Yes' }),
        step('d', { ...times, by: 'evidence' }),
        step('e', { ...times, overridden: 'Yes' }),
        step('f', unknown),
        step('g', times),
      ),
    ).toEqual([
      'Is it the times? No, none of these: a,g',
      'Is it the times? I don’t know: b,f',
      'c? Yes: c',
      'd? No: d',
      'e? No: e',
    ]);
  });
});
