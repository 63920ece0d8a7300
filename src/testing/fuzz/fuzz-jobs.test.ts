import { describe, expect, it } from 'vitest';
import { fuzzJobs } from './fuzz-jobs.ts';
import { readFuzzOptions } from './fuzz-options.ts';

const targets = [
  { name: 'parse', weight: 3 },
  { name: 'parse all', weight: 1 },
];

describe('the options of a run', () => {
  it('are a million runs over all targets where nothing is said', () => {
    expect(readFuzzOptions([])).toMatchObject({ runs: 1_000_000, target: undefined, path: undefined });
  });

  it('name runs, seed, target and path', () => {
    const options = readFuzzOptions(['--runs', '5', '--seed', '-7', '--target', 'parse', '--path', '3:1']);
    expect(options).toEqual({ runs: 5, seed: -7, target: 'parse', path: '3:1' });
  });

  it.each([
    [['--runs']],
    [['--runs', '0']],
    [['--runs', 'x']],
    [['--seed', '1.5']],
    [['--quick', '1']],
    [['--path', '1']],
  ])('are refused: %j', (argv) => {
    expect(() => readFuzzOptions(argv)).toThrow(/usage/);
  });
});

describe('the jobs of a run', () => {
  const jobs = fuzzJobs(targets, { runs: 20_000, seed: 1 });
  const runsOf = (name: string): number =>
    jobs.filter(({ target }) => target === name).reduce((sum, { runs }) => sum + runs, 0);

  it('share the runs out by weight, in portions', () => {
    expect([runsOf('parse'), runsOf('parse all')]).toEqual([15_000, 5_000]);
    expect(Math.max(...jobs.map(({ runs }) => runs))).toBeLessThanOrEqual(5_000);
  });

  it('have a seed each, the same every time', () => {
    expect(new Set(jobs.map(({ seed }) => seed)).size).toBe(jobs.length);
    expect(fuzzJobs(targets, { runs: 20_000, seed: 1 })).toEqual(jobs);
    expect(fuzzJobs(targets, { runs: 20_000, seed: 2 })).not.toEqual(jobs);
  });

  it('are those of the target that is named, and the very seed where a path is given', () => {
    expect(fuzzJobs(targets, { runs: 10, seed: 1, target: 'parse' }).map(({ target }) => target)).toEqual([
      'parse',
    ]);
    expect(fuzzJobs(targets, { runs: 10, seed: 9, target: 'parse all', path: '4:0' })).toEqual([
      { target: 'parse all', runs: 10, seed: 9, path: '4:0' },
    ]);
  });

  it('are refused where no target has the name: a run of nothing finds nothing', () => {
    expect(() => fuzzJobs(targets, { runs: 10, seed: 1, target: 'prase' })).toThrow(
      'no target is called prase',
    );
  });
});
