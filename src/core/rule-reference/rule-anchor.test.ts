import { describe, expect, it } from 'vitest';
import { faultCodes } from '../catalogue/faults.ts';
import { readRuleAnchor, ruleAnchor } from './rule-anchor.ts';

describe('the anchor of a rule', () => {
  it('is the code itself, and is read back for every code', () => {
    expect(ruleAnchor('sig-der')).toBe('#rule=sig-der');
    for (const code of faultCodes) expect(readRuleAnchor(ruleAnchor(code))).toBe(code);
  });

  it.each([
    ['#rule=no-such-rule', 'no-such-rule'],
    ['#rule=SIG-DER', 'sig-der'],
    ['#rule=sig-der).', 'sig-der'],
    ['#rule=Sig-der) and\nmore', 'sig-der'],
    ['#rule=', ''],
    ['#rule=)sig-der', ''],
    ['see #rule=sig-der', undefined],
    ['#rules', undefined],
    ['#verdict', undefined],
    ['#s1.eyJydWxlPSI6MX0', undefined],
    ['#profile=singpass-fapi&rule=sig-der', undefined],
  ])('reads %s as %s', (fragment, code) => {
    expect(readRuleAnchor(fragment)).toBe(code);
  });
});
