import { describe, expect, it } from 'vitest';
import { nothingFound } from '../../../core/guides/evidence.ts';
import type { MapQuestion } from '../../../core/guides/map/guide-map.ts';
import { answerWords, questionSentence, waySentence } from './words.ts';

const question = (more: Partial<MapQuestion>): MapQuestion => ({
  id: 'kid',
  ask: 'Is kid missing?',
  state: 'open',
  isOnTrail: false,
  ways: [],
  ...more,
});

describe('a question', () => {
  it.each([
    [{ state: 'asked' }, 'Asked now', 'Asked now.'],
    [{ state: 'open' }, undefined, 'Still open.'],
    [{ state: 'aside' }, undefined, 'Not on this way.'],
    [{ state: 'hand', answer: 'I don’t know' }, 'You said: I don’t know', 'You said: I don’t know.'],
    [
      { state: 'hand', answer: 'No', overridden: 'Yes' },
      'You said: No; the evidence says: Yes',
      'You said: No; the evidence says: Yes.',
    ],
    [
      { state: 'ruled-out', answer: 'No', because: nothingFound },
      'No: the checks found nothing',
      `Ruled out by the evidence: ${nothingFound}.`,
    ],
    [
      { state: 'ruled-out', answer: 'No', because: 'PAR accepted the same kid' },
      'No: PAR accepted the same kid',
      'Ruled out by the evidence: PAR accepted the same kid.',
    ],
    [
      { state: 'evidence', answer: 'Yes', because: 'The header has no kid' },
      'Yes: The header has no kid',
      'Answered by the evidence: Yes, because the header has no kid.',
    ],
  ] as const)('that stands so: %j', (more, short, sentence) => {
    expect(answerWords(question(more))).toBe(short);
    expect(questionSentence(question(more))).toBe(sentence);
  });
});

describe('a way', () => {
  it('says where which answers lead, and how it stands', () => {
    const way = {
      to: 'x',
      title: 'kid is missing',
      isEnd: true,
      labels: ['No', 'Not sure'],
      state: 'struck',
    } as const;
    expect(waySentence(way)).toBe('No or Not sure: kid is missing (struck out)');
    expect(waySentence({ ...way, isEnd: false, labels: [], state: 'taken' })).toBe(
      'None of these: on to “kid is missing” (the way taken)',
    );
  });
});
