import { type FaultCode, type FaultGroup, type Frequency, faultCodes, faults } from './faults.ts';

const frequencies: readonly Frequency[] = ['high', 'med', 'low'];

function byGroup(frequency: Frequency): ReadonlyMap<FaultGroup, readonly FaultCode[]> {
  const found = new Map<FaultGroup, FaultCode[]>();
  for (const code of faultCodes) {
    const fault = faults[code];
    if (fault.frequency !== frequency) continue;
    const others = found.get(fault.group);
    if (others === undefined) found.set(fault.group, [code]);
    else others.push(code);
  }
  return found;
}

/** Told apart once: whole tables of answers name their faults by group as the page loads. */
const byFrequency = frequencies.map(byGroup);

/** Every fault of these groups, the frequent ones first: for answers that hide which one it was. */
export function faultsOfGroups(...groups: readonly FaultGroup[]): readonly FaultCode[] {
  return byFrequency.flatMap((ofGroup) => groups.flatMap((group) => ofGroup.get(group) ?? []));
}
