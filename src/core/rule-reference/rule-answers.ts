import type { Check } from '../checks/define-check.ts';
import type { GuideId } from '../guides/guide-ids.ts';
import { guides } from '../guides/registry.ts';
import { answerTo } from '../profiles/answer-to.ts';
import type { Profile } from '../profiles/profile.ts';
import type { RuleAnswer, RuleMeaning } from './rule.ts';

/** The error answers that can mean this fault, guide by guide in the order in which the profiles name them. */
export function ruleMeanings(check: Check, profiles: readonly Profile[]): readonly RuleMeaning[] {
  const named = new Map<GuideId, Set<string>>();
  for (const { title, errors } of profiles) {
    for (const { guide, causes } of errors) {
      if (causes.includes(check.code)) named.set(guide, (named.get(guide) ?? new Set()).add(title));
    }
  }
  return [...named].map(([guide, titles]) => ({
    guide,
    title: guides[guide].title,
    profiles: [...titles],
  }));
}

/** What each profile's server is expected to do about the fault; a profile that does not say is left out. */
export function ruleAnswers(check: Check, profiles: readonly Profile[]): readonly RuleAnswer[] {
  return profiles.flatMap((profile): readonly RuleAnswer[] => {
    const { title, tolerates, refuses } = profile;
    if (tolerates?.value.includes(check.code))
      return [{ profile: title, reaction: { kind: 'tolerates', rule: tolerates } }];
    if (check.severity !== 'error' && refuses?.value.includes(check.code) !== true) return [];
    const answer = answerTo(profile, { code: check.code, stage: check.stage, evidence: [] });
    if (answer === undefined) return [];
    return [{ profile: title, reaction: { kind: 'answers', status: answer.status, error: answer.error } }];
  });
}
