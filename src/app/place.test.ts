import { describe, expect, it } from 'vitest';
import { caseAnchor, placeOf } from './place.ts';

describe('the place that a fragment names', () => {
  it.each(['', '#', caseAnchor, '#verdict'])('%s: the case', (fragment) => {
    expect(placeOf(fragment)).toEqual({ kind: 'case' });
  });

  it.each([
    ['#rules', undefined],
    ['#rule=sig-der', 'sig-der'],
    ['#rule=no-such-rule', 'no-such-rule'],
  ])('%s: the rule reference', (fragment, code) => {
    expect(placeOf(fragment)).toEqual(code === undefined ? { kind: 'rules' } : { kind: 'rules', code });
  });

  it('#example=sig-der: an example', () => {
    expect(placeOf('#example=sig-der')).toEqual({ kind: 'example', id: 'sig-der' });
  });

  it.each(['#s1.e30', '#profile=singpass-fapi&guide=invalid-client', '#s1.%%%', '#rulesx'])(
    '%s: a link with a case',
    (fragment) => {
      expect(placeOf(fragment)).toEqual({ kind: 'link' });
    },
  );
});
