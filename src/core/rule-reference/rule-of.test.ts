import { describe, expect, it } from 'vitest';
import { faults } from '../catalogue/faults.ts';
import { checkOf, checks } from '../checks/registry.ts';
import { guides } from '../guides/registry.ts';
import { profiles } from '../profiles/registry.ts';
import type { Rule } from './rule.ts';
import { ruleOf } from './rule-of.ts';

function rule(code: string): Rule {
  const check = checkOf(code);
  if (check === undefined) throw new Error(`no check ${code}`);
  return ruleOf(check);
}

describe('an entry of the rule reference', () => {
  it('joins the words of the definition with the row of the catalogue', () => {
    const check = checkOf('sig-der');
    expect(rule('sig-der')).toMatchObject({
      group: 'F',
      stage: 'signature',
      certainty: 'proof',
      title: check?.title,
      falsePositives: check?.falsePositives,
      example: check?.example,
      fix: check?.fix,
    });
  });

  it('says the most that a finding may claim, exceptions included', () => {
    expect(faults['jti-reused'].certainty).not.toBe('proof');
    expect(rule('jti-reused').certainty).toBe('proof');
  });

  it('gives each source its address, its date and how it knows', () => {
    const [standard] = rule('sig-der').sources;
    expect(standard).toMatchObject({
      reference: 'RFC 7515 §5.2',
      url: 'https://www.rfc-editor.org/rfc/rfc7515',
      mark: 'standard',
      read: undefined,
    });
    const pages = checks.flatMap((check) => ruleOf(check).sources);
    const page = pages.find(({ reference }) => reference.startsWith('Singpass FAPI: token exchange'));
    expect(page).toMatchObject({ mark: 'documented', read: '2026-03-08' });
    expect(pages.find(({ reference }) => reference.startsWith('Public reports'))?.mark).toBe('third-party');
  });

  it('dates every document that can change', () => {
    const undated = checks
      .flatMap((check) => ruleOf(check).sources)
      .filter(({ mark, read }) => mark !== 'standard' && read === undefined);
    expect(undated).toEqual([]);
  });

  it('shows an echo from both sides', () => {
    expect(rule('sig-der').explainsAway).toContain('sig-wrong-key');
    expect(rule('sig-wrong-key').echoOf).toContain('sig-der');
    for (const check of checks) {
      for (const echo of ruleOf(check).explainsAway) expect(rule(echo).echoOf).toContain(check.code);
    }
  });

  it('leads to every guide whose error can mean it, once', () => {
    const { meanings } = rule('code-expired');
    expect(meanings.map(({ guide }) => guide)).toContain('invalid-grant');
    const first = meanings.find(({ guide }) => guide === 'invalid-grant');
    expect(first?.title).toBe(guides['invalid-grant'].title);
    expect(first?.profiles).toContain(profiles[0].title);
    expect(new Set(meanings.map(({ guide }) => guide)).size).toBe(meanings.length);
    expect(rule('extra-claims').meanings.every(({ profiles: titles }) => titles.length > 0)).toBe(true);
  });

  it('says what each server does about it, and which one lets it pass', () => {
    const tolerant = profiles.find(({ tolerates }) => (tolerates?.value.length ?? 0) > 0);
    const [tolerated = ''] = tolerant?.tolerates?.value ?? [];
    expect(rule(tolerated).answers).toContainEqual({
      profile: tolerant?.title,
      reaction: { kind: 'tolerates', rule: tolerant?.tolerates },
    });
    expect(rule('sig-der').answers).toContainEqual({
      profile: profiles[0].title,
      reaction: expect.objectContaining({ kind: 'answers', error: 'invalid_client' }),
    });
  });

  it('predicts no answer to what is no fault', () => {
    const note = checks.find(({ severity }) => severity === 'note');
    const answers = note === undefined ? undefined : ruleOf(note).answers;
    expect(answers?.filter(({ reaction }) => reaction.kind === 'answers')).toEqual([]);
  });
});
