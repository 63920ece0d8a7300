import { toCitation } from '../core/catalogue/sources.ts';
import type { RankedFinding } from '../core/diagnosis.ts';
import { presentEvidence } from '../core/redact.ts';
import { noteOf, pathOf } from './evidence-words.ts';
import type { JudgedCase } from './judge.ts';
import type { DiagnosisReport, ReportedFinding } from './report.ts';

/** The output object of `diagnose`. Evidence is shortened; secrets are masked. */
export function toJson({ diagnosis, findings, ignored }: JudgedCase): DiagnosisReport {
  const { error } = diagnosis;
  return {
    profile: diagnosis.profile,
    environment: diagnosis.target.environment,
    now: diagnosis.now.seconds,
    ...(error === undefined
      ? {}
      : { error: { guide: error.guide, error: error.error, status: error.status, source: error.source } }),
    findings: findings.map(toFinding),
    ...(ignored.length === 0 ? {} : { ignored: ignored.map(toFinding) }),
    cannotTell: diagnosis.cannotTell.map(({ code, needs }) => ({ code, needs })),
    predicted: diagnosis.predicted,
    ...(diagnosis.next.length === 0 ? {} : { next: diagnosis.next }),
    ...(diagnosis.notices.length === 0 ? {} : { notices: diagnosis.notices }),
    ...(diagnosis.droppedPrivateKeys.length === 0
      ? {}
      : { droppedPrivateKeys: diagnosis.droppedPrivateKeys }),
  };
}

function toFinding(finding: RankedFinding): ReportedFinding {
  return {
    code: finding.code,
    severity: finding.severity,
    certainty: finding.certainty,
    ...(finding.explains === undefined ? {} : { explains: finding.explains }),
    ...(finding.struckOut === undefined ? {} : { struckOut: finding.struckOut }),
    ...(finding.tolerated === undefined ? {} : { tolerated: finding.tolerated }),
    title: finding.title,
    why: finding.why,
    evidence: finding.evidence.map((evidence) => ({
      source: evidence.source,
      path: pathOf(evidence),
      ...presentEvidence(evidence),
      note: noteOf(evidence),
    })),
    fix: finding.fix.steps,
    ...notesOf(finding),
    references: finding.references.map((reference) => `${reference} ${toCitation(reference).source.url}`),
  };
}

/** What the provider's rules say beside their value: a contradiction, and which reading applies. */
function notesOf({ rules }: RankedFinding): { readonly notes?: readonly string[] } {
  const notes = [...new Set(rules.flatMap(({ note }) => note ?? []))];
  return notes.length === 0 ? {} : { notes };
}
