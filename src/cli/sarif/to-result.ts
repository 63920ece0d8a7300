import type { RankedFinding } from '../../core/diagnosis.ts';
import { evidenceWords } from '../evidence-words.ts';
import type { JudgedCase } from '../judge.ts';
import { type CaseFile, toLocation } from './locations.ts';
import { plainText } from './plain-text.ts';
import type { Location, Result } from './sarif-log.ts';

/** Where a finding belongs. */
export interface ResultContext {
  readonly judged: JudgedCase;
  readonly file: CaseFile | undefined;
  /** Which case of the array; `undefined` where there is but one. */
  readonly at: number | undefined;
  readonly ruleIndexOf: (finding: RankedFinding) => number;
  /** Whether anything is ignored in this run: then every result says whether it is (§3.27.23). */
  readonly hasIgnored: boolean;
}

/** The results of a case, the most probable cause first; what is ignored stands behind, suppressed. */
export function toResults(context: ResultContext): readonly Result[] {
  const { findings, ignored } = context.judged;
  const all = [...findings, ...ignored];
  return all.map((finding, place) => {
    const isIgnored = place >= findings.length;
    const [first, ...others] = finding.evidence;
    const locate = (evidence: RankedFinding['evidence'][number]): Location =>
      toLocation(evidence, context.judged, context.file, context.at);
    const location = locate(first);
    return {
      ruleId: finding.code,
      ruleIndex: context.ruleIndexOf(finding),
      kind: 'fail',
      level: finding.severity,
      rank: Math.round((1000 * (all.length - place)) / all.length) / 10,
      message: plainText(messageOf(finding)),
      locations: [location],
      ...(others.length === 0
        ? {}
        : {
            relatedLocations: others.map((evidence, id) => ({
              id,
              ...locate(evidence),
              message: plainText(evidenceWords(evidence)),
            })),
          }),
      partialFingerprints: {
        'tokenTriage/v1': `${finding.code} ${location.logicalLocations[0].fullyQualifiedName}`,
      },
      ...(context.hasIgnored ? { suppressions: suppressionsOf(finding, isIgnored) } : {}),
      properties: propertiesOf(finding, context.at),
    };
  });
}

function messageOf({ title, tolerated, struckOut, evidence }: RankedFinding): string {
  const remarks = [struckOut === undefined ? undefined : `Not the cause: ${struckOut}`, tolerated];
  return [`${title}.`, ...remarks, `${evidenceWords(evidence[0])}.`].filter(Boolean).join(' ');
}

function suppressionsOf({ code }: RankedFinding, isIgnored: boolean): NonNullable<Result['suppressions']> {
  return isIgnored ? [{ kind: 'external', justification: `--ignore ${code}` }] : [];
}

function propertiesOf(finding: RankedFinding, at: number | undefined): Result['properties'] {
  const { certainty, explains, fix } = finding;
  return {
    certainty,
    ...(explains === undefined ? {} : { explains }),
    ...(at === undefined ? {} : { case: at }),
    fix: fix.steps,
  };
}
