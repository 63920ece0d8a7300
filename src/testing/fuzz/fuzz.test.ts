import { beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, makeCorpus } from './corpus.ts';
import { runTarget } from './run-target.ts';
import { fuzzTargets } from './targets.ts';

const runsPerWeight = 2;

describe('fuzzing, briefly', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await makeCorpus({ seed: 3, makers: 40, healthy: 25 });
  });

  it('finds nothing in any target', async () => {
    for (const target of fuzzTargets(corpus)) {
      const failure = await runTarget(target, { runs: target.weight * runsPerWeight, seed: 20_261_127 });
      expect(failure, `${target.name}: ${failure?.error}\n${failure?.input.slice(0, 2_000)}`).toBeUndefined();
    }
  }, 120_000);
});
