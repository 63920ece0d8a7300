import { faults } from '../catalogue/faults.ts';
import { highestCertainty } from '../catalogue/highest-certainty.ts';
import type { Check } from '../checks/define-check.ts';
import { checks } from '../checks/registry.ts';
import { profiles } from '../profiles/registry.ts';
import type { Rule } from './rule.ts';
import { ruleAnswers, ruleMeanings } from './rule-answers.ts';
import { ruleSources } from './rule-sources.ts';

/** The entry of a check: everything is read from where it is defined, nothing is written here. */
export function ruleOf(check: Check): Rule {
  const { code, stage, severity, title, why, falsePositives, example, fix } = check;
  return {
    code,
    group: faults[code].group,
    frequency: faults[code].frequency,
    stage,
    severity,
    certainty: highestCertainty(code),
    title,
    why,
    falsePositives,
    example,
    fix,
    sources: ruleSources(check.references),
    explainsAway: check.explainsAway ?? [],
    echoOf: checks.filter((other: Check) => other.explainsAway?.includes(code)).map((other) => other.code),
    meanings: ruleMeanings(check, profiles),
    answers: ruleAnswers(check, profiles),
  };
}
