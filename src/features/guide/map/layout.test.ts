import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../core/checks/outcome.ts';
import { type CheckCode, checks } from '../../../core/checks/registry.ts';
import type { OutcomeOf } from '../../../core/guides/evidence.ts';
import { guideIds } from '../../../core/guides/guide-ids.ts';
import { suspectAnswers } from '../../../core/guides/judge-suspects.ts';
import type { GuideMap } from '../../../core/guides/map/guide-map.ts';
import { mapOf } from '../../../core/guides/map/map-of.ts';
import { guides } from '../../../core/guides/registry.ts';
import type { Answers } from '../../../core/guides/walk.ts';
import type { Box } from './boxes.ts';
import { layOut, type MapLayout } from './layout.ts';
import { fonts } from './sizes.ts';
import { textWidth } from './text-width.ts';
import { labelOf } from './words.ts';

const boxesOf = ({ rows }: MapLayout): readonly Box[] =>
  rows.flatMap((row) => {
    if (row.kind === 'question') return [row.box, ...row.branches.map(({ box }) => box)];
    return row.kind === 'head' ? [row.box, row.aside] : [row.box];
  });

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function expectSound(layout: MapLayout): void {
  let down = 0;
  for (const { top, height, box } of layout.rows) {
    expect(top, 'rows lie on each other, on whole pixels').toBe(down);
    expect(Number.isInteger(height)).toBe(true);
    down += height;
    expect(box.x, 'a box stands right of the line').toBeGreaterThan(layout.railX);
  }
  expect(layout.height).toBe(down);
  const boxes = boxesOf(layout);
  for (const [at, box] of boxes.entries()) {
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
    for (const line of box.lines) {
      const right = line.x + textWidth(line.text, fonts[line.font]);
      expect(right, line.text).toBeLessThanOrEqual(box.x + box.width);
      expect(line.y - fonts[line.font].size, line.text).toBeGreaterThanOrEqual(box.y - 1);
      expect(line.y + fonts[line.font].size * 0.25, line.text).toBeLessThanOrEqual(box.y + box.height);
    }
    for (const other of boxes.slice(at + 1))
      expect(overlap(box, other), `${box.lines[0]?.text} / ${other.lines[0]?.text}`).toBe(false);
  }
  for (const row of layout.rows) {
    const own = row.kind === 'question' ? [row.box, ...row.branches.map(({ box }) => box)] : [row.box];
    for (const box of own) {
      expect(box.y, 'no box crosses the edge of its row').toBeGreaterThanOrEqual(row.top);
      expect(box.y + box.height).toBeLessThanOrEqual(row.top + row.height);
    }
  }
  for (const [at, rail] of layout.rails.entries())
    for (const other of layout.rails.slice(at + 1))
      expect(
        rail.lane === other.lane && Math.max(rail.top, other.top) < Math.min(rail.bottom, other.bottom),
        `${rail.key} and ${other.key} on lane ${rail.lane}`,
      ).toBe(false);
}

const textOf = ({ lines }: Box): string => lines.map(({ text }) => text).join(' ');

function expectAllLabels(map: GuideMap, layout: MapLayout): void {
  const drawn = boxesOf(layout).map(textOf);
  const contains = (label: string): void =>
    expect(
      drawn.some((text) => text.includes(label)),
      label,
    ).toBe(true);
  for (const stage of map.stages) {
    if (stage.kind === 'suspects') contains(stage.title);
    if (stage.kind === 'conclusion') contains(labelOf(stage.title));
    const questions =
      stage.kind === 'suspects' ? stage.questions : stage.kind === 'question' ? [stage.question] : [];
    for (const { ask, ways } of questions) {
      contains(labelOf(ask));
      for (const { title } of ways) contains(labelOf(title));
    }
  }
}

const passed: OutcomeOf = () => ({ kind: 'passed' });

describe.each(guideIds)('the drawing of %s', (id) => {
  const guide = guides[id];
  const draw = (answers: Answers, outcomeOf: OutcomeOf): readonly [GuideMap, MapLayout] => {
    const map = mapOf(guide, answers, outcomeOf);
    return [map, layOut(map)];
  };

  it('shows every node with its label, each text within its box, no two boxes on each other', () => {
    for (const outcomeOf of [() => undefined, passed]) {
      const [map, layout] = draw({}, outcomeOf);
      expectSound(layout);
      expectAllLabels(map, layout);
    }
  });

  it('is as wide whatever is answered, so that nothing moves sideways, and no wider than its place', () => {
    const [, before] = draw({}, () => undefined);
    const [, after] = draw({}, passed);
    expect(after.width).toBe(before.width);
    expect(before.width).toBeLessThanOrEqual(715);
  });

  it('stays sound whatever is answered and found', () => {
    const places = new Map<CheckCode, number>(checks.map(({ code }, at) => [code, at]));
    const outcome = fc.constantFrom<Outcome | undefined>(
      undefined,
      { kind: 'passed' },
      {
        kind: 'found',
        finding: { certainty: 'proof', title: 'W'.repeat(90), evidence: [{ source: 'request' }] },
      },
    );
    const questions = Object.entries(guide.nodes).flatMap(([nodeId, node]) =>
      node.kind === 'suspects' ? node.suspects.map((suspect) => suspect.id) : [nodeId],
    );
    const answersOf = fc.dictionary(
      fc.constantFrom(...questions),
      fc.constantFrom(...suspectAnswers.map((answer) => answer.id)),
    );
    fc.assert(
      fc.property(answersOf, fc.array(outcome, { minLength: 5, maxLength: 19 }), (answers, outcomes) => {
        const [, layout] = draw(answers, (code) => outcomes[(places.get(code) ?? 0) % outcomes.length]);
        expectSound(layout);
      }),
      { numRuns: 10 },
    );
  });
});

describe('a way that passes other stages by', () => {
  const layout = layOut(mapOf(guides['invalid-client'], {}, () => undefined));

  it('runs on a lane of its own', () => {
    const lanes = layout.rails.filter(({ lane }) => lane > 0);
    expect(lanes.length).toBeGreaterThanOrEqual(3);
    for (const { path } of lanes) expect(path).toMatch(/^M \S+ \S+ C /);
  });

  it('is joined where another leads to the same place', () => {
    const at = layout.rows.find(({ key }) => key === 'sometimes')?.y;
    expect(layout.rails.filter(({ bottom }) => bottom === at)).toHaveLength(2);
  });
});

describe('a label', () => {
  it.each([
    ['Is kid missing?', 'Is kid missing?'],
    [
      'Was it signed with another key than kid names: the encryption key, the DPoP key, another one?',
      'Was it signed with another key than kid names?',
    ],
    [
      'The assertion verifies with this key set, yet the server knows no such key: the registered set is another one',
      'The assertion verifies with this key set, yet the server knows no such key',
    ],
  ])('of %j is %j', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });
});
