import type { Case } from '../core/case/case.ts';
import { readCase } from '../core/case/case-file.ts';
import type { FaultCode } from '../core/catalogue/faults.ts';
import { readIgnored } from './ignored-codes.ts';
import { judge } from './judge.ts';
import type { DiagnosisReport } from './report.ts';
import { toJson } from './to-json.ts';

export type { Case, Registration } from '../core/case/case.ts';
export type { FaultCode } from '../core/catalogue/faults.ts';
export type { Certainty, Severity } from '../core/checks/outcome.ts';
export type * from './report.ts';

export interface DiagnoseOptions {
  /** Unix seconds as of which times are judged. Absent: `now` of the case, else the `Date` of its response, else this machine's clock. */
  readonly now?: number | undefined;
  /** Findings of these codes stand in `ignored`, not in `findings`. */
  readonly ignore?: readonly FaultCode[] | undefined;
}

/**
 * Judges a token request. Never uses the network; keeps nothing. Rejects with a `TypeError` what is no case, an unknown profile, an
 * unknown code and a `now` that is no number; whatever is wrong with the texts in a case is a finding.
 */
export async function diagnose(given: Case, options: DiagnoseOptions = {}): Promise<DiagnosisReport> {
  const read = readCase(given);
  if (!read.ok) throw new TypeError(read.failure);
  const asked = options.now === undefined ? read : readCase({ ...read.value, now: options.now });
  if (!asked.ok) throw new TypeError(asked.failure);
  const ignore = readIgnored(options.ignore ?? []);
  if (!ignore.ok) throw new TypeError(ignore.failure);
  return toJson(await judge(asked.value, Math.floor(Date.now() / 1000), ignore.value));
}
