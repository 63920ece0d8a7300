import { describe, expect, it } from 'vitest';
import { isFaultCode } from '../catalogue/faults.ts';
import { sources } from '../catalogue/sources.ts';
import { checks } from '../checks/registry.ts';
import { isGuideId } from '../guides/guide-ids.ts';
import { isParameterName } from '../request/parameters.ts';
import { answerTo } from './answer-to.ts';
import { profileSchema } from './profile-schema.ts';
import { profiles } from './registry.ts';
import { letsPass } from './tolerated.ts';

function rulesIn(value: unknown): readonly { readonly source: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(rulesIn);
  return 'source' in value && typeof value.source === 'string' ? [{ source: value.source }, ...inner] : inner;
}

describe.each(profiles.map((profile) => [profile.id, profile] as const))('the profile %s', (_id, profile) => {
  it('fits the schema', () => {
    expect(profileSchema.safeParse(profile).error).toBeUndefined();
  });

  it('cites listed sources only, and each rule has one', () => {
    const rules = rulesIn(profile);
    expect(rules.length).toBeGreaterThan(20);
    for (const { source } of rules) expect(Object.keys(sources)).toContain(source.split(' §')[0]);
  });

  it('names known parameters, guides and faults', () => {
    expect(profile.parameterOrder.every(isParameterName)).toBe(true);
    expect(Object.keys(profile.parameters).sort()).toEqual([...profile.parameterOrder].sort());
    for (const { id, guide, causes } of profile.errors) {
      expect(isGuideId(guide), id).toBe(true);
      expect(causes.every(isFaultCode), id).toBe(true);
    }
    expect(profile.predictions.flatMap(({ codes }) => codes ?? []).every(isFaultCode)).toBe(true);
  });

  it('has every stage at most once in the order of checking', () => {
    expect(new Set(profile.order.value).size).toBe(profile.order.value.length);
  });

  it('leaves no answer open but where it is kept so, also of a fault that is new', () => {
    const open = checks.filter(
      ({ code, stage, severity }) =>
        severity === 'error' &&
        stage !== 'response' &&
        !letsPass(profile, code) &&
        answerTo(profile, { code, stage, evidence: [] }) === undefined,
    );
    const lines = open.map(({ code, stage }) => `${stage}: ${code}`);
    expect(lines.sort().join('\n')).toMatchSnapshot();
  });

  it('has patterns that compile', () => {
    for (const { match } of profile.errors) expect(() => new RegExp(match.description ?? '')).not.toThrow();
    expect(() => new RegExp(`[${profile.pkce.verifierCharacters.value}]`)).not.toThrow();
    expect(() => new RegExp(profile.code.pattern.value)).not.toThrow();
  });
});

it('profiles have ids of their own', () => {
  expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
});
