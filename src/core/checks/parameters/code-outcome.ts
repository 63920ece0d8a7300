import { type CodeVerdict, classifyCode } from '../../request/code.ts';
import { hidesValue, reportedAs } from '../../request/value-damage.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import type { SubjectWith } from '../define-check.ts';
import { cannotTell, type Finding, found, notApplicable, type Outcome, passed } from '../outcome.ts';

type Fault = Exclude<CodeVerdict['kind'], 'absent' | 'damaged' | 'fine'>;

/** What one check of the code family makes of the kinds that are its own. */
export type CodeReport = Readonly<Partial<Record<Fault, Pick<Finding, 'certainty' | 'severity' | 'title'>>>>;

/** The outcome of one check of the code family: the one whose kind it is reports, the others stand back. */
export function codeOutcome(subject: SubjectWith<'request'>, report: CodeReport): Outcome {
  const verdict = classifyCode(subject);
  switch (verdict.kind) {
    case 'absent':
      return notApplicable('there is no code: see the check for that');
    case 'damaged':
      return hidesValue(verdict.damage)
        ? cannotTell(['request'], reportedAs(verdict.damage))
        : notApplicable(reportedAs(verdict.damage));
    case 'fine':
      return passed;
    case 'other-thing':
    case 'encoded':
    case 'cut':
    case 'mixed':
    case 'foreign':
    case 'other-code':
    case 'length':
      break;
  }
  const own = report[verdict.kind];
  if (own === undefined)
    return verdict.kind === 'length' ? passed : notApplicable('reported by another check of the code');
  const { parameter, expected, note } = verdict;
  const whole = expected !== undefined && verdict.kind !== 'length';
  return found({
    ...own,
    ...(verdict.isPossible ? { certainty: 'strong' } : {}),
    evidence: [parameterEvidence(parameter, { expected, note })],
    set: whole ? { parameter: 'code', value: expected } : undefined,
    rules: verdict.kind === 'foreign' ? [subject.profile.code.pattern] : undefined,
  });
}
