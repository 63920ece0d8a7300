import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

export const numbersTooBig = defineCheck({
  code: 'numbers-too-big',
  stage: 'claims',
  severity: 'error',
  title: 'A time claim is written with an exponent or a fraction of zero',
  why: 'Some readers take only whole digits; a number such as 1.7E9 comes from a spreadsheet or a floating-point type.',
  falsePositives: 'Only possible: JSON has only one kind of number, and most readers take this form.',
  example: 'exp = 1.7951553e9',
  references: ['RFC 8259 §6'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Use a whole-number type for iat, exp and nbf.'],
  },
  run(subject) {
    const members = subject.assertion?.payload?.members ?? [];
    const odd = members.filter(
      ({ name, raw }) =>
        ['iat', 'exp', 'nbf'].includes(name) &&
        /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw) &&
        Number.isSafeInteger(Number(raw)) &&
        !/^-?\d+$/.test(raw),
    );
    const [first, ...rest] = odd.map(({ name, raw }) =>
      claimEvidence(subject, name, { found: raw, expected: String(Number(raw)) }),
    );
    if (first === undefined) return passed;
    return found({ certainty: 'hint', severity: 'warning', evidence: [first, ...rest] });
  },
});
