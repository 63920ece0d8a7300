import { describe, expect, it } from 'vitest';
import { found, type Outcomes, of, passed, smallGuide } from '../../testing/small-guide.ts';
import { answersBy, answersToAll, askedWith } from './ask-together.ts';
import type { Guide } from './define-guide.ts';
import type { Knowledge } from './knowledge.ts';
import { type Answers, walk } from './walk.ts';

const guide: Guide = {
  ...smallGuide,
  start: 'all',
  nodes: {
    all: {
      kind: 'suspects',
      title: 'All',
      suspects: [
        { id: 'par', ask: 'Par?', checks: [], fact: 'client-accepted-by-par', to: 'p' },
        { id: 'alg', ask: 'Alg?', checks: ['alg-none'], to: 'a' },
        { id: 'aud', ask: 'Aud?', help: 'See it.', checks: ['aud-missing'], to: 'b' },
        { id: 'jti', ask: 'Jti?', checks: ['jti-missing'], to: 'c' },
      ],
      groups: [{ ask: 'What it says?', of: ['par', 'alg', 'jti', 'elsewhere'] }],
      otherwise: 'o',
    },
  },
};
const at = (answers: Answers = {}, outcomes: Outcomes = {}, knowledge: Knowledge = {}) =>
  walk(guide, answers, of(outcomes), knowledge);
const together = (...given: Parameters<typeof at>) =>
  at(...given).open?.together?.map(({ questionId }) => questionId);

describe('what is asked together', () => {
  it('are the open suspects of a group, under what they have in common', () => {
    expect(at().open).toEqual({
      questionId: 'par',
      ask: 'What it says?',
      options: answersToAll,
      together: ['Par?', 'Alg?', 'Jti?'].map((ask) => ({
        ...{ questionId: ask.slice(0, 3).toLowerCase(), ask, help: undefined, suggestion: undefined },
      })),
    });
  });

  it('are none that are answered, by hand or by the evidence', () => {
    expect(together({ par: 'no' })).toEqual(['alg', 'jti']);
    expect(together({}, { 'alg-none': passed })).toEqual(['par', 'jti']);
  });

  it('is nothing where one alone is left, or what stands in no group', () => {
    expect(at({ par: 'no', jti: 'unknown' }).open).toMatchObject({ questionId: 'alg', ask: 'Alg?' });
    expect(together({ par: 'no', jti: 'unknown' })).toBeUndefined();
    expect(at({ par: 'no', jti: 'no', alg: 'no' }).open).toMatchObject({
      questionId: 'aud',
      help: 'See it.',
    });
  });

  it('is nothing where the group has nobody else, and where there is no group', () => {
    const suspects = ['par', 'alg', 'jti'].map((id) => ({ suspect: { id, ask: id, checks: [], to: 'p' } }));
    const [first, second, third] = suspects;
    const groups = [
      { ask: 'A?', of: ['par', 'elsewhere'] },
      { ask: 'B?', of: ['alg', 'jti'] },
    ];
    expect(first && askedWith(first, suspects, groups)).toBeUndefined();
    expect(first && askedWith(first, suspects)).toBeUndefined();
    expect(third && askedWith(third, suspects, groups)).toEqual({ ask: 'B?', members: [third, second] });
  });

  it('is nothing where the evidence hints at one, or the answer names it: that one comes first', () => {
    const hint = { 'jti-missing': found({ certainty: 'hint' }) } as const;
    expect(at({}, hint).open).toMatchObject({ questionId: 'jti', ask: 'Jti?', suggestion: 'It is so' });
    expect(together({}, hint)).toBeUndefined();
    expect(together({}, {}, { named: ['alg-none'] })).toBeUndefined();
  });

  it('shows a hint that is no fault beside its own question', () => {
    const note = { 'jti-missing': found({ severity: 'note' }) } as const;
    expect(at({}, note).open?.together?.[2]).toMatchObject({ questionId: 'jti', suggestion: 'It is so' });
  });

  it('is answered by a yes to one of them, or for all at once', () => {
    const { open } = at();
    expect(open && answersBy(open, 'no')).toEqual({ par: 'no', alg: 'no', jti: 'no' });
    expect(at({ jti: 'yes' }).nodeId).toBe('c');
    const later = at({ par: 'no', alg: 'no', jti: 'no' }).open;
    expect(later && answersBy(later, 'unknown')).toEqual({ aud: 'unknown' });
  });
});
