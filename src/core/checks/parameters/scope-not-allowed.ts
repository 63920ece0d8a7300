import { parameterRule } from '../../profiles/parameter-rule.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const scopeNotAllowed = defineCheck({
  code: 'scope-not-allowed',
  stage: 'parameters',
  severity: 'error',
  title: 'scope has a value that the token endpoint does not take',
  why: 'The scopes were asked for in the authorization request; here only a fixed value or none is allowed.',
  falsePositives: 'None where the profile lists the allowed values.',
  example: 'scope=openid profile under the old profile',
  references: ['RFC 6749 §3.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take scope out of the token request.',
      'Register the scopes in the developer portal and ask for them in the authorization request.',
    ],
  },
  run({ request, profile }) {
    const rule = parameterRule(profile, 'scope');
    const values = rule?.value.values;
    if (rule === undefined || values === undefined) return notApplicable('the profile fixes no value');
    const { parameter, outcome } = valueToJudge(request, 'scope');
    if (outcome !== undefined) return outcome;
    if (values.includes(parameter.value)) return passed;
    return found({
      certainty: 'proof',
      evidence: [parameterEvidence(parameter, { expected: values.join(' or ') })],
      set: { parameter: 'scope', value: values.slice(0, 1).join('') },
      rules: [rule],
    });
  },
});
