import { describe, expect, it } from 'vitest';
import { checks } from '../checks/registry.ts';
import { findRules, type RuleFilter } from './find-rules.ts';
import { ruleOf } from './rule-of.ts';

const allRules = () => checks.map(ruleOf);
const codesOf = (filter: RuleFilter): readonly string[] =>
  findRules(allRules(), filter).map(({ code }) => code);

describe('the search of the rule reference', () => {
  it('lets every rule through while nothing is asked', () => {
    expect(codesOf({ words: ' ' })).toEqual(checks.map(({ code }) => code));
  });

  it.each([
    ['a code', 'sig-der', 'sig-der'],
    ['words of the title in any order and case', 'r‖s der INSTEAD', 'sig-der'],
    ['a word of the fix', 'dsaEncoding', 'sig-der'],
    ['a word of the example', 'MEUCIQ', 'sig-der'],
    ['a word of the false positives', 'PowerShell 7', 'powershell-curl-alias'],
    ['a plain apostrophe for a typographic one', "the server's own date", 'clock-skew-small'],
  ])('finds by %s', (_by, words, code) => {
    expect(codesOf({ words })).toContain(code);
  });

  it('wants every word', () => {
    expect(codesOf({ words: 'sig-der zebra' })).toEqual([]);
  });

  it('keeps to a group and a severity, and joins them', () => {
    const inGroup = findRules(allRules(), { words: '', group: 'F' });
    expect(inGroup.length).toBeGreaterThan(5);
    expect(inGroup.every(({ group }) => group === 'F')).toBe(true);
    const both = findRules(allRules(), { words: '', group: 'I', severity: 'note' });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ group, severity }) => group === 'I' && severity === 'note')).toBe(true);
  });
});
