import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fapiCase } from '../cases.ts';
import { readSources } from '../source-files.ts';
import { testCode } from '../tokens.ts';
import { type Corpus, makeCorpus } from './corpus.ts';
import { growingTexts, readAsPage } from './growing-texts.ts';
import { expectLinear, expectProportion } from './growth-target.ts';
import { expectSame, expectSpansWithin } from './invariants.ts';
import { notFuzzed } from './not-fuzzed.ts';
import { runTarget } from './run-target.ts';
import { defineTarget, type FuzzTarget } from './target.ts';
import { fuzzTargets } from './targets.ts';

/** Runs for each unit of weight: some three thousand in all. */
const runsPerWeight = 2.5;
const seed = 20_261_127;

interface Found {
  readonly target: string;
  readonly was: string;
  readonly input: unknown;
}

const folder = new URL('found/', import.meta.url);
const found = readdirSync(folder)
  .filter((name) => name.endsWith('.fixture.json'))
  .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Found] as const);

/** A reader that takes a text: by its name it may be given anything. */
const readers = /^export (?:async )?function ((?:parse|read|recognise|decode)(?=[A-Z])\w*|decodedBytes)/gm;

describe('fuzzing', () => {
  let targets: readonly FuzzTarget[];
  beforeAll(async () => {
    targets = fuzzTargets(await makeCorpus({ seed: 3, makers: 40, healthy: 25 }));
  }, 60_000);

  it('finds nothing in any target in a short run', async () => {
    for (const target of targets) {
      const failure = await runTarget(target, { runs: Math.ceil(target.weight * runsPerWeight), seed });
      expect(failure, `${target.name}: ${failure?.error}\n${failure?.input.slice(0, 2_000)}`).toBeUndefined();
    }
  }, 120_000);

  it.each(found)('finds nothing any more in %s', async (_name, { target: name, input }) => {
    const target = targets.find((one) => one.name === name);
    if (target === undefined) throw new Error(`no target ${name}`);
    await target.check(input as never);
  });

  it.each(Object.entries(growingTexts))(
    'reads %s in proportion, and draws them',
    (_name, text) => {
      expectProportion(readAsPage, text);
    },
    60_000,
  );

  it('reaches every reader of core, or says why not', () => {
    const exported = [...readSources('core')].flatMap(([path, text]) =>
      path.includes('.test.') ? [] : [...text.matchAll(readers)].map(([, name]) => `${path}#${name}`),
    );
    const covered = new Set(targets.flatMap(({ covers }) => covers));
    const named = new Set([...covered, ...Object.keys(notFuzzed)]);
    expect(exported.filter((reader) => !named.has(reader))).toEqual([]);
    expect([...named].filter((reader) => !exported.includes(reader))).toEqual([]);
    expect(Object.keys(notFuzzed).filter((reader) => covered.has(reader))).toEqual([]);
  });

  it('names each target once', () => {
    const names = targets.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('what must hold', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await makeCorpus({ seed: 3, makers: 40, healthy: 25 });
  }, 60_000);
  const checkOf = (name: string) =>
    fuzzTargets(corpus).find((target) => target.name === name)?.check as (input: unknown) => Promise<void>;

  it('does not where a shared text holds a secret', async () => {
    const given = await fapiCase();
    await expect(checkOf('what is shared')({ given, secrets: [testCode] })).resolves.toBeUndefined();
    await expect(checkOf('what is shared')({ given, secrets: ['singpass-fapi'] })).rejects.toThrow(/holds/);
  });

  it.each(['healthy, written otherwise', 'faulty, with other blanks'])(
    'does not where the same is judged otherwise: %s',
    async (name) => {
      const given = await fapiCase();
      const rewritten = await fapiCase({ parameters: { grant_type: 'password' } });
      await expect(checkOf(name)({ given, rewritten: given })).resolves.toBeUndefined();
      await expect(checkOf(name)({ given, rewritten })).rejects.toThrow(/became/);
    },
  );

  it('does not where work grows with the square of the text', () => {
    const growing = { before: '', unit: 'ab', after: '' };
    const steps = (count: number): void => {
      for (let step = 0, sum = 0; step < count; step += 1) sum = Math.imul(sum + step, 31);
    };
    expect(() => expectLinear((text) => steps(text.length * 2_000), growing)).not.toThrow();
    expect(() => expectLinear((text) => steps(text.length ** 2 / 16), growing)).toThrow(/times as long/);
  });

  it('does not where the square of the text is added to much that is none', () => {
    const text = growingTexts.keys ?? { before: '', unit: 'a', after: '' };
    const square = (given: string): void => {
      for (let step = 0, sum = 0; step < given.length ** 2 / 64; step += 1) sum = Math.imul(sum + step, 31);
    };
    expect(() => expectProportion(square, text)).toThrow(/times as long/);
  });

  it('does not where a place lies beyond the text, or a reading differs', () => {
    expect(() => expectSpansWithin({ words: [{ span: { start: 0, end: 5 } }] }, 4)).toThrow(/0…5/);
    expect(() => expectSpansWithin({ words: [{ span: { start: 0, end: 4 } }] }, 4)).not.toThrow();
    expect(() => expectSame({ a: 1 }, { a: 2 }, 'it')).toThrow(/differs/);
  });
});

describe('a run', () => {
  const inputs = fc.string();
  const broken = defineTarget<string>({
    name: 'broken',
    covers: [],
    weight: 1,
    inputs,
    check: (text) => {
      if (text.length > 3) throw new Error('too long');
    },
  });

  it('tells the smallest input that fails, and finds it again by seed and path', async () => {
    const failure = await runTarget(broken, { runs: 200, seed });
    expect(failure?.error).toContain('too long');
    expect(JSON.parse(failure?.input ?? '')).toHaveLength(4);
    const again = await runTarget(broken, { runs: 200, seed: failure?.seed ?? 0, path: failure?.path });
    expect(again?.input).toBe(failure?.input);
  });

  it('gives the same inputs for the same seed', async () => {
    const seen: unknown[][] = [[], []];
    const quiet = { ...broken, check: () => {} };
    for (const list of seen) await runTarget(quiet, { runs: 50, seed }, (input) => list.push(input));
    expect(seen[0]).toHaveLength(50);
    expect(seen[0]).toEqual(seen[1]);
  });
});
