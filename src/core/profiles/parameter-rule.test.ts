import { describe, expect, it } from 'vitest';
import { isRequired, parameterRule } from './parameter-rule.ts';
import { singpassFapi } from './singpass-fapi.ts';

describe('the rule for a parameter', () => {
  it('is that of the profile', () => {
    expect(parameterRule(singpassFapi, 'code')).toBe(singpassFapi.parameters.code);
    expect(isRequired(singpassFapi, 'code')).toBe(true);
    expect(isRequired(singpassFapi, 'client_id')).toBe(false);
  });

  it.each(['constructor', '__proto__', 'state', ''])('is none for %s', (name) => {
    expect(parameterRule(singpassFapi, name)).toBeUndefined();
    expect(isRequired(singpassFapi, name)).toBe(false);
  });
});
