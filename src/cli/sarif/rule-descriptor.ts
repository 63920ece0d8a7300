import { faultGroups } from '../../core/catalogue/faults.ts';
import { certaintyMeaning } from '../../core/catalogue/words.ts';
import type { Certainty } from '../../core/checks/outcome.ts';
import type { Rule } from '../../core/rule-reference/rule.ts';
import { escapeBraces, plainText } from './plain-text.ts';
import type { RuleDescriptor } from './sarif-log.ts';

/** GitHub's word for how often a rule is right. */
const precision: Readonly<Record<Certainty, string>> = {
  proof: 'very-high',
  strong: 'high',
  hint: 'medium',
};

/** A rule as SARIF has it, in the words of its definition. */
export function toRuleDescriptor(rule: Rule): RuleDescriptor {
  const { code, group, severity, certainty, stage, title, why, sources } = rule;
  const [first] = sources;
  return {
    id: code,
    shortDescription: plainText(`${title}.`),
    fullDescription: plainText(why),
    help: { ...plainText(helpText(rule)), markdown: escapeBraces(helpMarkdown(rule)) },
    ...(first === undefined ? {} : { helpUri: first.url }),
    defaultConfiguration: { level: severity },
    properties: {
      group: faultGroups[group],
      stage,
      certainty,
      precision: precision[certainty],
      tags: [faultGroups[group]],
    },
  };
}

function helpText({ why, certainty, fix, falsePositives, sources }: Rule): string {
  return [
    why,
    ...fix.steps.map((step, at) => `${at + 1}. ${step}`),
    `At most: ${certaintyMeaning[certainty]}`,
    `False positives: ${falsePositives}`,
    `Sources: ${sources.map(({ reference, url }) => `${reference} ${url}`).join(', ')}`,
  ].join('\n');
}

function helpMarkdown({ why, certainty, fix, falsePositives, example, sources }: Rule): string {
  return [
    words(why),
    `### ${fix.kind === 'ask-provider' ? 'Ask the provider' : 'Fix'}`,
    fix.steps.map((step, at) => `${at + 1}. ${words(step)}`).join('\n'),
    '### How sure',
    `At most: ${certaintyMeaning[certainty]}`,
    `False positives: ${words(falsePositives)}`,
    `Triggered by: ${words(example)}.`,
    '### Sources',
    sources.map(({ reference, title, url }) => `- [${words(reference)}](${url}): ${words(title)}`).join('\n'),
  ].join('\n\n');
}

/** Plain words within Markdown: no HTML (§3.11.4.2), no emphasis by a stray sign. */
function words(text: string): string {
  return text.replaceAll(/[\\`*_<>[\]]/g, (sign) => `\\${sign}`);
}
