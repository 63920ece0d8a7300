import { boardOf } from '../../core/board/board.ts';
import { missingInputs } from '../../core/board/missing-inputs.ts';
import { caseTexts } from '../../core/case/case.ts';
import type { Subject } from '../../core/case/subject.ts';
import { chainView } from '../../core/certificates/chain-view.ts';
import { readHtu } from '../../core/checks/dpop/dpop-outcome.ts';
import { readClock } from '../../core/clinic/clock/read-clock.ts';
import { compareShells } from '../../core/clinic/compare-shells.ts';
import { examineRequest } from '../../core/clinic/examine-request.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { exportFormats } from '../../core/export/registry.ts';
import { toExportRequest } from '../../core/export/to-export-request.ts';
import { flowOf } from '../../core/flow/flow-of.ts';
import { toChecklist } from '../../core/migration/checklist.ts';
import { migrationOf } from '../../core/migration/migration.ts';
import { rewriteOf } from '../../core/migration/rewrite.ts';
import { readCodeHistory } from '../../core/request/code-history.ts';
import { explainSuccess } from '../../core/success/explain-success.ts';
import { Violation } from './target.ts';

/** The request written anew in every format, everything secret as a variable. */
export function allExports(subject: Subject): readonly string[] {
  const request = toExportRequest(subject, { secretsAsVariables: true });
  return request === undefined ? [] : exportFormats.map((format) => format.write(request));
}

/** The checklist and the new requests of a move to another profile. */
export function migrationTexts(subject: Subject): readonly string[] {
  const migration = migrationOf(subject);
  if (migration === undefined) return [];
  const { pushed, token } = rewriteOf(subject, migration);
  return [toChecklist(migration, subject.now.seconds), pushed ?? '', token ?? ''];
}

/** All that the screens derive from a subject and its diagnosis. */
export function viewsOf(subject: Subject, diagnosis: Diagnosis): unknown {
  const { request } = subject;
  return [
    flowOf(subject, diagnosis.findings),
    explainSuccess(subject),
    chainView(subject),
    readClock(subject),
    readCodeHistory(subject),
    readHtu(subject),
    request && examineRequest(request, request.text),
    request && compareShells(request.text),
    boardOf({ subject, diagnosis }),
    missingInputs({ subject, diagnosis }),
    migrationTexts(subject),
    allExports(subject),
  ];
}

/** Where a finding points is a place in the text it names, private keys taken out. */
export function expectEvidenceInPlace({ findings }: Diagnosis, { case: given }: Pick<Subject, 'case'>): void {
  for (const { code, evidence } of findings) {
    for (const { source, span } of evidence) {
      const field = caseTexts.find((name) => name === source);
      const text = field && given[field];
      if (span === undefined || text === undefined) continue;
      if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
        throw new Violation(
          `${code} points at ${span.start}…${span.end} of ${source}, which has ${text.length}`,
        );
    }
  }
}
