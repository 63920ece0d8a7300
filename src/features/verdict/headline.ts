import { isDecisive } from '../../core/checks/outcome.ts';
import type { Diagnosis } from '../../core/diagnosis.ts';
import { wasAccepted } from '../../core/response/recognised-error.ts';
import type { AnalysisState } from '../../session/use-analysis.ts';

/** An answer that nothing pasted explains: only the guide goes on from there. */
export function asksGuide({ error, findings: [first] }: Diagnosis): boolean {
  return error !== undefined && !wasAccepted(error) && (first === undefined || first.severity === 'note');
}

/**
 * One sentence for the state of affairs; also what a screen reader hears when it changes. Never longer than the two lines that are
 * kept for it, so that nothing below it moves when it changes.
 */
export function headlineOf(
  status: AnalysisState['status'] | 'hanging',
  diagnosis: Diagnosis | undefined,
  /** A fix was put in since the answer came. */
  fixed = false,
): string {
  if (status === 'hanging') return 'The checks have not ended yet.';
  if (status === 'blank') return 'Nothing to judge yet. Paste a request, a JWT, a key set or an error.';
  if (diagnosis === undefined) return status === 'failed' ? 'No verdict: the checks failed.' : 'Checking …';
  const [first] = diagnosis.findings;
  const sure = diagnosis.findings.filter(isDecisive);
  if (sure.length > 0) return faultsLine(diagnosis, sure.length, fixed);
  if (first !== undefined && first.severity !== 'note') {
    const risks = diagnosis.findings.filter(
      ({ severity, certainty }) => severity === 'warning' && certainty !== 'hint',
    ).length;
    if (risks === 0) return 'Nothing is proven; what follows is possible.';
    return `No fault found, but ${risks === 1 ? 'one risk' : `${risks} risks`}.`;
  }
  if (diagnosis.error !== undefined && fixed) return 'No other fault found. The answer came before the fix.';
  if (wasAccepted(diagnosis.error)) return 'The server accepted this request.';
  if (asksGuide(diagnosis))
    return 'Nothing pasted explains this answer. The guide asks what no check can see.';
  return 'No fault found in what was pasted.';
}

/** How many faults there are, and whether the first of all fits the answer. */
function faultsLine({ error, findings: [first] }: Diagnosis, count: number, fixed: boolean): string {
  const isOne = count === 1;
  if (error !== undefined && fixed)
    return `${isOne ? 'One fault is' : `${count} faults are`} left. The answer came before the fix.`;
  const found = isOne ? 'One fault found' : `${count} faults found`;
  if (error === undefined || wasAccepted(error)) return `${found}.`;
  if (!first?.explains) return `${found}, though none that this error speaks of.`;
  return `${found}; ${isOne ? 'it' : 'the first'} fits the error.`;
}
