import { describe, expect, it } from 'vitest';
import { searchTrials } from './search.ts';
import { hashCost, type Trial } from './trial.ts';

const alteration = { signature: 'as-is', input: 'as-is', hash: 'SHA-256' } as const;

/** Trials that say whom they were asked, in order. */
function trials(costs: readonly number[], verdict: (at: number) => boolean | 'throws') {
  const asked: number[] = [];
  const made = costs.map(
    (cost, at): Trial => ({
      path: `keys[${at}]`,
      alteration,
      cost,
      verify: async () => {
        asked.push(at);
        const told = verdict(at);
        if (told === 'throws') throw new Error('refused');
        return told;
      },
    }),
  );
  return { asked, made };
}

describe('the search', () => {
  it('asks the cheap trials first, and the first in that order wins', async () => {
    const { asked, made } = trials([2, 1, 0, 1], (at) => at !== 2);
    expect(await searchTrials(made)).toEqual({ kind: 'found', trial: made[1] });
    expect(asked).toEqual([2, 1, 3, 0]);
  });

  it('finds nothing, and takes a refusal for a no', async () => {
    const { asked, made } = trials([0, 0], (at) => (at === 0 ? 'throws' : false));
    expect(await searchTrials(made)).toEqual({ kind: 'nothing' });
    expect(asked).toEqual([0, 1]);
    expect(await searchTrials([])).toEqual({ kind: 'nothing' });
  });

  it('asks sixty-four at a time, says how far it is, and stops at what it found', async () => {
    const { asked, made } = trials(Array(200).fill(0), (at) => at === 64);
    const progress: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void progress.push([done, total]);
    expect(await searchTrials(made, { onProgress })).toEqual({ kind: 'found', trial: made[64] });
    expect(asked.length).toBe(128);
    expect(progress).toEqual([
      [0, 200],
      [64, 200],
    ]);
  });

  it('is given up between two batches', async () => {
    const signal = { aborted: false };
    const { asked, made } = trials(Array(200).fill(0), (at) => {
      if (at === 70) signal.aborted = true;
      return false;
    });
    expect(await searchTrials(made, { signal })).toEqual({ kind: 'given-up' });
    expect(asked.length).toBe(128);
    expect(await searchTrials(made, { signal })).toEqual({ kind: 'given-up' });
    expect(asked.length).toBe(128);
  });

  it('asks eight thousand at the most, the dear ones last', async () => {
    const { asked, made } = trials([...Array(8_000).fill(1), 2, 0], () => false);
    expect(await searchTrials(made)).toEqual({ kind: 'nothing' });
    expect([asked.length, asked[0], asked.includes(8_000), asked.includes(7_999)]).toEqual([
      8_000,
      8_001,
      false,
      false,
    ]);
  });
});

describe('the cost of a hash', () => {
  it.each([
    ['SHA-256', 0],
    ['SHA-1', 2],
    ['SHA-384', 1],
  ])('%s: %d', (hash, cost) => expect(hashCost(hash, ['SHA-512', 'SHA-256'])).toBe(cost));

  it('is nothing for SHA-1 where it is expected', () => expect(hashCost('SHA-1', ['SHA-1'])).toBe(0));
});
