import { buildSubject } from './case/build-subject.ts';
import type { Case } from './case/case.ts';
import type { Subject } from './case/subject.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { verifyCase } from './signature/verify-case.ts';

export interface Analysis {
  readonly subject: Subject;
  readonly diagnosis: Diagnosis;
}

/** The whole way of the data: raw texts in, subject and diagnosis out. `clock` is this machine's time in Unix seconds. Never rejects. */
export async function analyse(given: Case, clock: number): Promise<Analysis> {
  const parsed = buildSubject(given, clock);
  const subject: Subject = { ...parsed, verification: await verifyCase(parsed) };
  return { subject, diagnosis: diagnose(subject) };
}
