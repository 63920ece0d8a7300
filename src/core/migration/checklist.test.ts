import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fapiCase, legacyCase } from '../../testing/cases.ts';
import { testNow } from '../../testing/times.ts';
import { buildSubject } from '../case/build-subject.ts';
import type { Case } from '../case/case.ts';
import { toChecklist } from './checklist.ts';
import { changesThat, type Migration, migrationOf } from './migration.ts';

async function migrated(): Promise<Migration> {
  const migration = migrationOf(buildSubject(await legacyCase(), testNow));
  if (migration === undefined) throw new Error('in no move');
  return migration;
}

describe('the checklist', () => {
  it('lists every change once, those that are needed first, those that are done ticked', async () => {
    const migration = await migrated();
    const lines = toChecklist(migration, testNow).split('\n');
    const items = lines.filter((line) => line.startsWith('- ['));
    expect(items).toHaveLength(migration.changes.length);
    const needed = changesThat(migration, 'needed');
    expect(needed.length).toBeGreaterThan(4);
    for (const [at, { title }] of needed.entries()) expect(items[at]).toContain(`- [ ] **${title}.**`);
    expect(items.filter((line) => line.startsWith('- [x]'))).toHaveLength(
      changesThat(migration, 'already').length,
    );
    expect(lines[0]).toBe('# From Singpass before FAPI 2.0 to Singpass FAPI 2.0 (staging)');
    expect(lines).toContain(`## To change (${needed.length})`);
  });

  it('computes the days left', async () => {
    const migration = await migrated();
    const at = (iso: string): string => toChecklist(migration, Date.parse(iso) / 1000);
    expect(at('2026-11-23T12:00:00+08:00')).toContain(
      'last day 31 December 2026 (Singapore time), 38 days left.',
    );
    expect(at('2027-01-03T12:00:00+08:00')).toContain('ended 3 days ago.');
  });

  it('tells no last day where nothing is done the old way, but does while a form is being filled in', async () => {
    const of = (given: Case): string => {
      const migration = migrationOf(buildSubject(given, testNow));
      if (migration === undefined) throw new Error('in no move');
      return toChecklist(migration, testNow);
    };
    const given = await fapiCase();
    expect(of(given)).toContain(
      '\n\nThis is already on Singpass FAPI 2.0. What it does not show is left to look up.\n\n',
    );
    expect(of(given)).not.toContain('last day');
    expect(of({ profile: 'singpass-fapi', request: 'client_id=a' })).toContain('last day');
    expect(of({ client_assertion: 'e30.e30.e30' })).toContain('last day');
    expect(of(await legacyCase({ profile: 'singpass-fapi' }))).toContain('last day');
  });

  it('names the source of every change, with its address', async () => {
    const text = toChecklist(await migrated(), testNow);
    const { changes } = await migrated();
    expect(
      text.match(/ {2}- source: \[[^\]]+\]\(https:\/\/[^)]+\), .+, read \d{4}-\d{2}-\d{2}/g),
    ).toHaveLength(changes.length);
  });

  it('stays a list whatever a value holds', async () => {
    const migration = await migrated();
    const [change] = migration.changes;
    if (change === undefined) throw new Error('no change');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('`', '\n', '\r', '-', '[', ']', '*', '#', ' ', 'a', '<', '\u2028'),
        }),
        (before) => {
          const text = toChecklist(
            { ...migration, changes: [{ ...change, before: `x${before}x` }] },
            testNow,
          );
          const line = text.split('\n').find((candidate) => candidate.startsWith('  - before: '));
          const [, fence = '', inside = ''] = /^ {2}- before: (`+)(.*)\1$/.exec(line ?? '') ?? [];
          expect(inside).toBe(`x${before}x`.replace(/\s+/g, ' '));
          expect(inside.split(/[^`]+/)).not.toContain(fence);
          expect(text.split('\n').filter((candidate) => candidate.startsWith('- ['))).toHaveLength(1);
        },
      ),
    );
  });
});
