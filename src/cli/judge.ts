import { analyse } from '../core/analyse.ts';
import type { Case } from '../core/case/case.ts';
import type { Subject } from '../core/case/subject.ts';
import type { FaultCode } from '../core/catalogue/faults.ts';
import { type Severity, severities } from '../core/checks/outcome.ts';
import type { Diagnosis, RankedFinding } from '../core/diagnosis.ts';

/** A case with what was found in it, and which of that counts. */
export interface JudgedCase {
  readonly given: Case;
  readonly subject: Subject;
  readonly diagnosis: Diagnosis;
  /** What counts, the most probable cause first. */
  readonly findings: readonly RankedFinding[];
  /** What was found and does not count, because its code is ignored. */
  readonly ignored: readonly RankedFinding[];
}

/** `never`: the exit status tells of no finding. */
export const thresholds = [...severities, 'never'] as const;
export type Threshold = (typeof thresholds)[number];

/** Judges a case. `clock` is this machine's time in Unix seconds. */
export async function judge(
  given: Case,
  clock: number,
  ignore: readonly FaultCode[] = [],
): Promise<JudgedCase> {
  const { subject, diagnosis } = await analyse(given, clock);
  const isIgnored = ({ code }: RankedFinding): boolean => ignore.includes(code);
  return {
    given,
    subject,
    diagnosis,
    findings: diagnosis.findings.filter((finding) => !isIgnored(finding)),
    ignored: diagnosis.findings.filter(isIgnored),
  };
}

/** Whether a finding is at least as bad as what a run fails on. */
export function reaches({ severity }: { readonly severity: Severity }, failOn: Threshold): boolean {
  return failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}
