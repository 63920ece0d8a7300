import { faultGroups } from '../core/catalogue/faults.ts';
import {
  certaintyMeaning,
  certaintyWords,
  markWords,
  severityMeaning,
  severityWords,
  stageWords,
} from '../core/catalogue/words.ts';
import { checkOf, checks } from '../core/checks/registry.ts';
import { languageNames, languages } from '../core/fixes/recipe.ts';
import { recipes } from '../core/fixes/recipes.ts';
import { failure, type Result, success } from '../core/result.ts';
import type { Rule, RuleAnswer } from '../core/rule-reference/rule.ts';
import { ruleOf } from '../core/rule-reference/rule-of.ts';
import { noRule } from './ignored-codes.ts';

/** The entry of a code, or the list of all codes; a failure is one line with the nearest codes. */
export function explain(code: string): Result<string, string> {
  if (code === 'all') return success(checks.map(listLine).join('\n'));
  const check = checkOf(code.toLowerCase());
  if (check !== undefined) return success(toEntry(ruleOf(check)));
  return failure(noRule(code));
}

function listLine({ code, title }: { readonly code: string; readonly title: string }): string {
  return `${code.padEnd(36)} ${title}`;
}

function toEntry(rule: Rule): string {
  const { code, title, group, severity, certainty, stage, fix } = rule;
  return [
    `${code}: ${title}`,
    '',
    `${faultGroups[group]}; a server meets it ${stageWords[stage]}.`,
    `${severityWords[severity]}: ${severityMeaning[severity]}`,
    `At most ${certaintyWords[certainty]}: ${certaintyMeaning[certainty]}`,
    ...part('Why', [rule.why]),
    ...part('False positives', [rule.falsePositives]),
    ...part('Triggered by', [rule.example]),
    ...part(fix.kind === 'ask-provider' ? 'Ask the provider' : 'Fix', [
      ...fix.steps.map((step, at) => `${at + 1}. ${step}`),
      ...recipeLines(rule),
    ]),
    ...part('Error answers that can mean it', rule.meanings.map(meaningLine)),
    ...part('What the servers are expected to do', rule.answers.map(answerLine)),
    ...part('Explains away', list(rule.explainsAway)),
    ...part('Can be an echo of', list(rule.echoOf)),
    ...part('Sources', rule.sources.map(sourceLine)),
  ].join('\n');
}

function part(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${name}:`, ...lines.map((line) => `  ${line}`)];
}

function list(codes: readonly string[]): readonly string[] {
  return codes.length === 0 ? [] : [codes.join(', ')];
}

function recipeLines({ fix }: Rule): readonly string[] {
  if (fix.recipe === undefined) return [];
  const names = languages.map((language) => languageNames[language]).join(', ');
  return [`Code on the page, in ${names}: ${recipes[fix.recipe].title}`];
}

function meaningLine({ title, profiles }: Rule['meanings'][number]): string {
  return `${title} (${profiles.join('; ')})`;
}

function answerLine({ profile, reaction }: RuleAnswer): string {
  if (reaction.kind === 'answers') return `${profile}: ${reaction.status} ${reaction.error}`;
  const { source, mark, date } = reaction.rule;
  return `${profile}: lets it pass (${source}, ${markWords[mark]}, ${date})`;
}

function sourceLine({ reference, url, mark, read }: Rule['sources'][number]): string {
  return `${reference} (${markWords[mark]}${read === undefined ? '' : `, read ${read}`}) ${url}`;
}
