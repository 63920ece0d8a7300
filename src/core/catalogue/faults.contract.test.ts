import { describe, expect, it } from 'vitest';
import { checks } from '../checks/registry.ts';
import type { GuideNode } from '../guides/define-guide.ts';
import { guides } from '../guides/registry.ts';
import { type FaultCode, type FaultGroup, faultCodes, faultGroups, faults, isFaultCode } from './faults.ts';

/** How many faults each group of the collection holds (faults.md §1; a code is never renamed or taken out). */
const counts: Readonly<Record<FaultGroup, number>> = {
  A: 42,
  B: 27,
  C: 24,
  D: 20,
  E: 37,
  F: 26,
  G: 49,
  H: 12,
  I: 25,
  J: 15,
  K: 17,
};

/** The causes that a node of a guide can end in. */
function causesOf(node: GuideNode<string>): readonly FaultCode[] {
  return node.kind === 'conclusion' && node.cause !== undefined ? [node.cause] : [];
}

const checked = new Set<FaultCode>(checks.map(({ code }) => code));
const concluded = new Set(
  Object.values(guides).flatMap(({ nodes }) => Object.values(nodes).flatMap((node) => causesOf(node))),
);

describe('the fault catalogue', () => {
  it('holds every fault of every group', () => {
    const inGroup = (group: FaultGroup): number =>
      faultCodes.filter((code) => faults[code].group === group).length;
    const groups = Object.keys(faultGroups) as readonly FaultGroup[];
    expect(Object.fromEntries(groups.map((group) => [group, inGroup(group)]))).toEqual(counts);
    expect(faultCodes.length).toBe(294);
  });

  it('names each in kebab-case, with words of its own', () => {
    for (const code of faultCodes) expect(code).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    const names = faultCodes.map((code) => faults[code].name);
    expect(new Set(names).size).toBe(names.length);
    expect(isFaultCode('no-such-fault')).toBe(false);
    expect(isFaultCode('toString')).toBe(false);
  });

  it('has a check or a conclusion of a guide for every fault', () => {
    expect(faultCodes.filter((code) => !checked.has(code) && !concluded.has(code))).toEqual([]);
  });

  it('has a check for every fault that the pasted texts decide', () => {
    const decidable = faultCodes.filter((code) => faults[code].certainty === 'proof');
    expect(decidable.filter((code) => !checked.has(code))).toEqual([]);
  });
});
