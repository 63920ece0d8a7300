import { describe, expect, it } from 'vitest';
import { cutText, type TextMark } from './cut-text.ts';

const long = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('');

/** `…` for what is left out, marks in brackets. */
function shown(text: string, marks: readonly TextMark[], longest: number): string {
  const { runs, rest } = cutText(text, marks, longest);
  const cut = (count: number): string => (count > 0 ? `…${count}…` : '');
  return `${runs.map(({ text: run, kind, left }) => `${cut(left)}${kind ? `[${kind}:${run}]` : run}`).join('')}${cut(rest)}`;
}

describe('a text with marks', () => {
  it.each<[string, string, readonly TextMark[], number, string]>([
    ['whole', 'abc', [], 10, 'abc'],
    ['empty', '', [], 10, ''],
    ['marked inside', 'abcdef', [{ start: 1, end: 3, kind: 'selected' }], 10, 'a[selected:bc]def'],
    [
      'marked at both ends',
      'abc',
      [
        { start: 0, end: 1, kind: 'broken' },
        { start: 2, end: 3, kind: 'selected' },
      ],
      10,
      '[broken:a]b[selected:c]',
    ],
    [
      'marked twice at one place: the first wins',
      'abc',
      [
        { start: 0, end: 2, kind: 'selected' },
        { start: 1, end: 2, kind: 'broken' },
      ],
      10,
      '[selected:a][selected:b]c',
    ],
    ['cut', long, [], 5, 'abcde…9995…'],
  ])('is %s', (_how, text, marks, longest, wanted) => {
    expect(shown(text, marks, longest)).toBe(wanted);
  });

  it('shows a mark far from its head, with what stands around it', () => {
    const runs = cutText(long, [{ start: 5_000, end: 5_003, kind: 'selected' }], 5);
    expect(runs.runs.map(({ start, left, kind }) => [start, left, kind])).toEqual([
      [0, 0, undefined],
      [4_960, 4_955, undefined],
      [5_000, 0, 'selected'],
      [5_003, 0, undefined],
    ]);
    expect(runs.rest).toBe(10_000 - 5_043);
  });

  it('shows a long mark by both its ends', () => {
    const { runs } = cutText(long, [{ start: 1_000, end: 9_000, kind: 'selected' }], 5);
    const selected = runs.filter(({ kind }) => kind === 'selected');
    expect(selected.map(({ start, text }) => [start, text.length])).toEqual([
      [1_000, 200],
      [8_800, 200],
    ]);
  });

  it('joins what touches', () => {
    expect(shown(long, [{ start: 20, end: 22, kind: 'broken' }], 10)).toBe(
      `${long.slice(0, 20)}[broken:uv]${long.slice(22, 62)}…9938…`,
    );
  });

  it('leaves no character out and shows none twice, where nothing is cut', () => {
    const marks: readonly TextMark[] = [
      { start: 3, end: 900, kind: 'selected' },
      { start: 950, end: 951, kind: 'broken' },
    ];
    expect(
      cutText(long, marks, long.length)
        .runs.map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });
});
