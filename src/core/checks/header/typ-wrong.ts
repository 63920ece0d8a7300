import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const typWrong = defineCheck({
  code: 'typ-wrong',
  stage: 'header',
  severity: 'error',
  title: 'typ is not that of a client assertion',
  why: 'typ tells kinds of tokens apart; a strict server refuses another kind.',
  falsePositives: 'Not proven: RFC 7519 leaves typ to the application.',
  example: 'typ at+jwt',
  references: ['RFC 7519 §5.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Set typ to JWT.'],
    recipe: 'sign',
  },
  run(subject) {
    const { header, profile } = subject;
    const typ = member(header, 'typ');
    const { value } = profile.assertion.typ;
    if (typ === undefined) return notApplicable('reported as typ-missing');
    if (value.values.length === 0) return notApplicable('the profile leaves typ open');
    if (typeof typ === 'string' && value.values.includes(typ)) return passed;
    const onlyCase =
      typeof typ === 'string' && value.values.some((name) => name.toLowerCase() === typ.toLowerCase());
    return found({
      certainty: onlyCase ? 'hint' : 'strong',
      severity: onlyCase ? 'warning' : 'error',
      evidence: [
        headerEvidence(subject, 'typ', {
          found: shownJson(typ),
          expected: value.values[0],
        }),
      ],
      rules: [profile.assertion.typ],
    });
  },
});
