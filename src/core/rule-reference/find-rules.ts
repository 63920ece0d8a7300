import type { FaultGroup } from '../catalogue/faults.ts';
import type { Severity } from '../checks/outcome.ts';
import type { Rule } from './rule.ts';

export interface RuleFilter {
  /** Words that must all occur, in any order; empty: every rule. */
  readonly words: string;
  readonly group?: FaultGroup | undefined;
  readonly severity?: Severity | undefined;
}

/** The rules that a filter lets through, in the order given. */
export function findRules(rules: readonly Rule[], { words, group, severity }: RuleFilter): readonly Rule[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rules.filter(
    (rule) =>
      (group === undefined || rule.group === group) &&
      (severity === undefined || rule.severity === severity) &&
      wanted.every((word) => textOf(rule).includes(word)),
  );
}

function textOf({ code, title, why, falsePositives, example, fix }: Rule): string {
  return fold([code, title, why, falsePositives, example, ...fix.steps].join('\n'));
}

/** Quotation marks are typed in one form and set in another. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
