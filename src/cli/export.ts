import { buildSubject } from '../core/case/build-subject.ts';
import type { Case } from '../core/case/case.ts';
import { exportFormatOf, exportFormats } from '../core/export/registry.ts';
import { toExportRequest } from '../core/export/to-export-request.ts';
import { remarksOf, variablesOf } from '../core/export/variables.ts';
import { failure, type Result, success } from '../core/result.ts';

/** What `diagnose --export` writes of a case, and what a person must know to use it. */
export interface CaseExport {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** The request of one case in a format, everything secret as a variable; a failure in one line. */
export function exportCase(
  cases: readonly Case[],
  format: string,
  clock: number,
): Result<CaseExport, string> {
  const chosen = exportFormatOf(format);
  if (chosen === undefined)
    return failure(`no format ${format}; there are ${exportFormats.map(({ id }) => id).join(', ')}`);
  const [given, ...more] = cases;
  if (given === undefined || more.length > 0) return failure('--export takes one case');
  const subject = buildSubject(given, clock);
  const request = toExportRequest(subject, { secretsAsVariables: true });
  if (request === undefined) return failure('the case holds neither a request nor a client assertion');
  const variables = variablesOf(request, chosen, subject.profile);
  const steps = chosen.steps?.(request) ?? [];
  return success({
    text: chosen.write(request),
    remarks: [
      ...remarksOf(request, chosen),
      ...variables.map(({ name, what }) => `${name}: ${what}`),
      ...steps.map((step, at) => `${at + 1}. ${step}`),
    ],
  });
}
