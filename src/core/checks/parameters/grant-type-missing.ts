import { parameterRule } from '../../profiles/parameter-rule.ts';
import { impliedGrant } from '../../request/grant.ts';
import { defineCheck } from '../define-check.ts';
import { missingOutcome } from './missing-outcome.ts';

export const grantTypeMissing = defineCheck({
  code: 'grant-type-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'grant_type is missing',
  why: 'grant_type tells the endpoint what is asked for; without it the request means nothing.',
  falsePositives: 'None: a body that cannot be read as a form is reported by its own rule instead.',
  example: 'A form body without grant_type',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Add grant_type to the form body: authorization_code where a code is exchanged.',
      'If your code sets it, look at how the body is encoded: the parameter is lost on the way.',
    ],
  },
  run(subject) {
    const implied = impliedGrant(subject.request);
    const taken = parameterRule(subject.profile, 'grant_type')?.value.values;
    return missingOutcome(subject, 'grant_type', {
      value: implied !== undefined && taken?.includes(implied) !== false ? implied : undefined,
    });
  },
});
