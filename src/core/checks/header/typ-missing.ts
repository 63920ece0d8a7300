import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const typMissing = defineCheck({
  code: 'typ-missing',
  stage: 'header',
  severity: 'error',
  title: 'The header of the client assertion has no typ',
  why: 'The provider’s page requires typ; servers that follow it refuse an assertion without.',
  falsePositives: 'Can mislead: published clients send no typ and work, so it is never called proven.',
  example: 'A header without a member typ',
  references: ['RFC 7519 §5.1', 'Singpass: client assertion'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Add typ: "JWT" to the protected header.'],
    recipe: 'sign',
  },
  run(subject) {
    const { header, profile } = subject;
    const { typ } = profile.assertion;
    if (typ.value.presence === 'optional') return notApplicable('the profile does not ask for typ');
    if (member(header, 'typ') !== undefined) return passed;
    // Working clients leave typ out, so only a server that was seen to refuse it does so for sure.
    const enforced = typ.mark === 'observed';
    return found({
      certainty: enforced ? 'strong' : 'hint',
      severity: enforced ? 'error' : 'warning',
      evidence: [
        headerEvidence(subject, 'typ', {
          found: 'missing',
          expected: typ.value.values[0],
        }),
      ],
      rules: [typ],
    });
  },
});
