import { type FaultCode, type FaultGroup, type Frequency, faultCodes, faults } from './faults.ts';

const frequencyRank: Readonly<Record<Frequency, number>> = { high: 0, med: 1, low: 2 };

/** Every fault of these groups, the frequent ones first: for answers that hide which one it was. */
export function faultsOfGroups(...groups: readonly FaultGroup[]): readonly FaultCode[] {
  const rank = (code: FaultCode): number => frequencyRank[faults[code].frequency];
  return faultCodes.filter((code) => groups.includes(faults[code].group)).sort((a, b) => rank(a) - rank(b));
}
