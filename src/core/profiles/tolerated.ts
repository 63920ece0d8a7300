import type { FaultCode } from '../catalogue/faults.ts';
import type { Severity } from '../checks/outcome.ts';
import type { Profile } from './profile.ts';

/** Whether the profile's server lets a fault pass, or the standards leave it to each server: then it is no reason to refuse. */
export function letsPass({ tolerates, leavesOpen }: Profile, code: FaultCode): boolean {
  return [tolerates, leavesOpen].some((rule) => rule?.value.includes(code));
}

/** What a server that stops at a fault never comes to; nothing, where it lets the fault pass and so meets the rest itself. */
export function hiddenBehind(
  profile: Profile,
  code: FaultCode,
  rest: readonly FaultCode[],
): readonly FaultCode[] {
  return letsPass(profile, code) ? [] : rest;
}

/**
 * What to say of a fault that the profile's server lets pass, in one sentence; `undefined` where it does not. Only where it
 * stands in for another service does passing mean nothing for later.
 */
export function toleratedBecause(profile: Profile, code: FaultCode, severity: Severity): string | undefined {
  if (!profile.tolerates?.value.includes(code)) return undefined;
  const { title, standsFor } = profile;
  if (standsFor === undefined) return `Passes at ${title}.`;
  // A warning is what not every server refuses: then nobody can say that the real one does.
  return severity === 'error'
    ? `Passes at ${title}, is refused at ${standsFor}.`
    : `Passes at ${title}; ${standsFor} may refuse it.`;
}
