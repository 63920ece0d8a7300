import type { FaultCode } from '../catalogue/faults.ts';
import type { Severity } from '../checks/outcome.ts';
import type { Profile } from './profile.ts';

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
