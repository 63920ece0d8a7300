import type { Subject } from '../../case/subject.ts';
import { assertionChecks } from '../assertion/registry.ts';
import { claimsChecks } from '../claims/registry.ts';
import type { Check } from '../define-check.ts';
import { dpopChecks } from '../dpop/registry.ts';
import { headerChecks } from '../header/registry.ts';
import { keySetChecks } from '../key-set/registry.ts';
import { type Finding, isDecisive } from '../outcome.ts';
import { parameterChecks } from '../parameters/registry.ts';
import { pkceChecks } from '../pkce/registry.ts';
import { signatureChecks } from '../signature/registry.ts';
import { transportChecks } from '../transport/registry.ts';

export interface OtherFinding {
  readonly check: Check;
  readonly finding: Finding;
}

/** Built when first asked for, so that the groups may be loaded in any order. */
function checksOfRequest(): readonly Check[] {
  return [
    ...transportChecks,
    ...parameterChecks,
    ...assertionChecks,
    ...headerChecks,
    ...claimsChecks,
    ...signatureChecks,
    ...keySetChecks,
    ...pkceChecks,
    ...dpopChecks,
  ];
}

/** What some checks find in a subject. */
export function findingsOf(checks: readonly Check[], subject: Subject): readonly OtherFinding[] {
  return checks.flatMap((check) => {
    const outcome = check.run(subject);
    return outcome.kind === 'found' ? [{ check, finding: outcome.finding }] : [];
  });
}

/** What the checks of the request and its key set find: for the causes of last resort, which speak only where nothing better does. */
export function otherFindings(subject: Subject): readonly OtherFinding[] {
  return findingsOf(checksOfRequest(), subject);
}

/** A fault that a real server refuses, and of which we are sure enough to say so. */
export function isDecisiveFinding({ check, finding }: OtherFinding): boolean {
  return isDecisive({ certainty: finding.certainty, severity: finding.severity ?? check.severity });
}
