import { inputWords } from '../catalogue/words.ts';
import { type Outcome, severities } from '../checks/outcome.ts';
import type { Diagnosis, RankedFinding } from '../diagnosis.ts';
import type { FindingChange, Sides, VerdictChange } from './comparison.ts';

/** Which findings are gone, which stay and which are new, and what became of the check of those that are not in both. */
export function compareVerdicts({ before, after }: Sides<Diagnosis>): VerdictChange {
  const [mine, theirs] = [codesOf(before), codesOf(after)];
  const changes = [
    ...after.findings.map((finding) =>
      mine.has(finding.code)
        ? toChange(finding, 'still')
        : toChange(finding, 'new', beforeWords(before.outcomes[finding.code])),
    ),
    ...before.findings
      .filter(({ code }) => !theirs.has(code))
      .map((finding) => ({
        ...toChange(finding, 'gone', afterWords(after.outcomes[finding.code])),
        mended: after.outcomes[finding.code]?.kind === 'passed',
      })),
  ];
  return {
    findings: changes.sort(byState),
    predicted: { before: predictedLine(before), after: predictedLine(after) },
    answer: { before: realLine(before), after: realLine(after) },
  };
}

function codesOf({ findings }: Diagnosis): ReadonlySet<string> {
  return new Set(findings.map(({ code }) => code));
}

function toChange(
  { code, title, severity, certainty }: RankedFinding,
  state: FindingChange['state'],
  because?: string,
): FindingChange {
  return { code, title, severity, certainty, state, because, mended: false };
}

const states: readonly FindingChange['state'][] = ['new', 'still', 'gone'];

function byState(one: FindingChange, other: FindingChange): number {
  return (
    states.indexOf(one.state) - states.indexOf(other.state) ||
    severities.indexOf(one.severity) - severities.indexOf(other.severity)
  );
}

/** Gone is not always mended: the check may have nothing left to look at. */
function afterWords(outcome: Outcome | undefined): string | undefined {
  switch (outcome?.kind) {
    case 'passed':
      return 'its check passes now';
    case 'found':
      return 'found still, but another finding explains it';
    case 'not-applicable':
      return `not judged any more: ${outcome.because}`;
    case 'cannot-tell':
      return `not judged any more: ${missing(outcome, ['is', 'are'])} not there`;
    case undefined:
      return undefined;
  }
}

function beforeWords(outcome: Outcome | undefined): string | undefined {
  switch (outcome?.kind) {
    case 'passed':
      return 'its check passed before';
    case 'found':
      return 'found before too, but another finding explained it';
    case 'not-applicable':
      return `not judged before: ${outcome.because}`;
    case 'cannot-tell':
      return `not judged before: ${missing(outcome, ['was', 'were'])} not there`;
    case undefined:
      return undefined;
  }
}

function missing(
  { needs }: Extract<Outcome, { kind: 'cannot-tell' }>,
  [is, are]: readonly [string, string],
): string {
  const words = inputWords(needs);
  return words.length === 0
    ? `what it looks at ${is}`
    : `${words.join(' and ')} ${words.length > 1 ? are : is}`;
}

function predictedLine({ predicted }: Diagnosis): string | undefined {
  return predicted === null
    ? undefined
    : `${predicted.status} ${predicted.error}, because of ${predicted.because}`;
}

function realLine({ error }: Diagnosis): string | undefined {
  if (error === undefined) return undefined;
  const line = [error.status, error.error].filter((word) => word !== undefined).join(' ');
  return line === '' ? error.summary : line;
}
