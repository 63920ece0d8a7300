import { buildSubject } from './case/build-subject.ts';
import type { Case } from './case/case.ts';
import { withPushedTokens } from './case/pushed-alone.ts';
import type { Subject } from './case/subject.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { SearchControl } from './signature/search-control.ts';
import { verifyCase } from './signature/verify-case.ts';

export interface Analysis {
  readonly subject: Subject;
  readonly diagnosis: Diagnosis;
}

/**
 * The whole way of the data: raw texts in, subject and diagnosis out. `clock` is this machine's time in Unix seconds; `control`
 * steers the search for what a signature that fails was made of. Never rejects.
 */
export async function analyse(given: Case, clock: number, control: SearchControl = {}): Promise<Analysis> {
  const parsed = buildSubject(given, clock);
  const judged = withPushedTokens(parsed);
  const verification = await verifyCase(judged, control);
  return { subject: { ...parsed, verification }, diagnosis: diagnose({ ...judged, verification }) };
}

/** Whether the search for an explanation of a signature is still to do. */
export function needsSearch({ subject: { verification } }: Analysis): boolean {
  return verification?.assertion?.state === 'unsearched' || verification?.dpop?.state === 'unsearched';
}
