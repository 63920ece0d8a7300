import { toUtc } from '../core/assertion/describe-time.ts';
import { certaintyWords } from '../core/catalogue/words.ts';
import type { RankedFinding } from '../core/diagnosis.ts';
import { presentEvidence } from '../core/redact.ts';
import { noteOf, placeWords } from './evidence-words.ts';
import type { JudgedCase } from './judge.ts';
import { notChecked } from './not-checked.ts';
import { remarksOf } from './remarks.ts';
import { terminalLine } from './terminal-line.ts';

/** The same diagnosis for a person. */
export function toText({ diagnosis, findings, ignored }: JudgedCase): string {
  const { target, now, error, predicted } = diagnosis;
  const lines = [
    `${diagnosis.profile}, ${target.environment}, judged as of ${toUtc(now.seconds) ?? now.seconds} (${now.source})`,
  ];
  if (error !== undefined) {
    const answer = [error.status, error.error].filter(Boolean).join(' ');
    const what = answer === '' ? 'What came back:' : `The server said: ${answer}`;
    lines.push(`${what} ${error.summary} (guide: ${error.guide})`);
  }
  lines.push(...remarksOf(diagnosis));
  if (findings.length === 0)
    lines.push(
      ignored.length === 0
        ? 'No fault found in what was given.'
        : 'No fault found in what was given, but for what is ignored.',
    );
  for (const [at, finding] of findings.entries()) lines.push('', ...findingLines(at + 1, finding));
  if (ignored.length > 0) lines.push('');
  for (const { severity, certainty, title, code } of ignored)
    lines.push(`Ignored: [${severity}, ${certaintyWords[certainty]}] ${title} (${code})`);
  if (predicted !== null)
    lines.push('', `Predicted: ${predicted.status} ${predicted.error}, because of ${predicted.because}`);
  for (const { status, error: code, because } of diagnosis.next)
    lines.push(`After that:  ${status} ${code}, because of ${because}`);
  const unchecked = notChecked(diagnosis);
  if (unchecked !== undefined) lines.push(unchecked);
  return lines.map(terminalLine).join('\n');
}

function findingLines(number: number, finding: RankedFinding): readonly string[] {
  const evidence = finding.evidence.flatMap((piece) => {
    const { found, expected } = presentEvidence(piece);
    const note = noteOf(piece);
    return [
      `   ${placeWords(piece)}${note ? ` (${note})` : ''}`,
      ...(found === undefined ? [] : [`     found     ${found}`]),
      ...(expected === undefined ? [] : [`     expected  ${expected}`]),
    ];
  });
  return [
    `${number}. [${finding.severity}, ${certaintyWords[finding.certainty]}] ${finding.title} (${finding.code})`,
    ...(finding.struckOut === undefined ? [] : [`   not the cause: ${finding.struckOut}`]),
    ...(finding.tolerated === undefined ? [] : [`   ${finding.tolerated}`]),
    ...evidence,
    ...new Set(finding.rules.flatMap(({ note }) => (note === undefined ? [] : [`   rule: ${note}`]))),
    ...finding.fix.steps.map((step) => `   → ${step}`),
  ];
}
