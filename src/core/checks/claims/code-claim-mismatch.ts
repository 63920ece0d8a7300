import { kindOf, member } from '../../assertion/json-text.ts';
import { describeDifference } from '../../difference.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from '../parameters/value-outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

export const codeClaimMismatch = defineCheck({
  code: 'code-claim-mismatch',
  stage: 'claims',
  severity: 'error',
  title: 'The claim code differs from the code in the form',
  why: 'The claim binds the assertion to one code; a server that looks at it refuses another.',
  falsePositives: 'None: both values stand in the paste.',
  example: 'A claim code that differs from the parameter code',
  references: ['Singpass: token endpoint'],
  needs: ['claims', 'request'],
  fix: {
    kind: 'do',
    steps: ['Put the same code into both, or leave the claim out.'],
  },
  run(subject) {
    const { codeClaim } = subject.profile.assertion;
    if (codeClaim.value === 'unused') return notApplicable('the server does not look at a claim code');
    const claim = member(subject.claims, 'code');
    if (claim === undefined) return notApplicable('the assertion has no claim code');
    const judged = valueToJudge(subject.request, 'code');
    if (judged.outcome !== undefined) return judged.outcome;
    const code = judged.parameter.value;
    if (claim === code) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        claimEvidence(subject, 'code', {
          found: typeof claim === 'string' ? claim : JSON.stringify(claim),
          expected: code,
          note: typeof claim === 'string' ? describeDifference(claim, code)?.kind : kindOf(claim),
          secret: true,
        }),
      ],
      rules: [codeClaim],
    });
  },
});
