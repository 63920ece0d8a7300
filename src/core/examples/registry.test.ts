import { describe, expect, it } from 'vitest';
import { readSources } from '../../testing/source-files.ts';
import { analyse } from '../analyse.ts';
import { caseTexts } from '../case/case.ts';
import { dropPrivateKeys } from '../case/private-keys.ts';
import { exampleOf, examples } from './registry.ts';

/** Another moment than any example's: none may depend on the clock of the machine. */
const otherClock = 1_900_000_000;

describe.each(examples)('the example $id', ({ id, title, story, first, given }) => {
  const texts = caseTexts.flatMap((name) => given[name] ?? []);

  it('gives the promised finding first, as sure as promised, and no other error', async () => {
    const { diagnosis } = await analyse(given, otherClock);
    const faults = diagnosis.findings.filter(({ severity }) => severity !== 'note');
    expect(faults.map(({ code, certainty }) => ({ code, certainty }))).toEqual(first ? [first] : []);
    expect(diagnosis.notices).toEqual([]);
  });

  it('has an answer that its own fault explains', async () => {
    const { diagnosis } = await analyse(given, otherClock);
    expect(diagnosis.findings.find(({ code }) => code === first?.code)?.explains).toBe(
      given.response === undefined ? undefined : true,
    );
    const told = diagnosis.error?.summary;
    expect(told === undefined).toBe(given.response === undefined);
  });

  it('holds no private key, in the clear or inside a token', () => {
    const parts = texts.flatMap((text) =>
      [...text.matchAll(/[\w-]{20,}/g)].map(([part]) => Buffer.from(part, 'base64url').toString()),
    );
    expect(parts.some((part) => part.startsWith('{"alg"'))).toBe(true);
    expect([...texts, ...parts].flatMap((text) => dropPrivateKeys(text).dropped)).toEqual([]);
  });

  it('names only hosts that belong to nobody, and the staging server', () => {
    const hosts = texts.flatMap((text) =>
      [...decodeURIComponent(text.replaceAll('+', ' ')).matchAll(/https?:\/\/([\w.-]+)/g)].map(
        ([, host = '']) => host,
      ),
    );
    for (const host of hosts)
      expect(host).toMatch(/^(?:stg-id\.singpass\.gov\.sg|[\w.-]+\.example\.(?:sg|com))$/);
  });

  it('is found by its name and tells a story', () => {
    expect(exampleOf(id)?.title).toBe(title);
    expect(id).toMatch(/^[a-z\d-]+$/);
    expect(title).not.toMatch(/[.!]$/);
    expect(story).toMatch(/\.$/);
    if (first) expect(id).toBe(first.code);
  });
});

describe('the examples', () => {
  it('are all offered, each in a file of its own', () => {
    const files = [...readSources().keys()].flatMap((path) => {
      const name = /^core\/examples\/([a-z\d-]+)\.ts$/.exec(path)?.[1];
      return name === undefined || ['example', 'example-anchor', 'registry'].includes(name) ? [] : [name];
    });
    expect(examples.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  it('are none of that name', () => {
    expect(exampleOf('toString')).toBeUndefined();
  });
});
