import { describeDifference } from '../../difference.ts';
import { parameterRule } from '../../profiles/parameter-rule.ts';
import { isCopiedAround, isCutAtEnd } from '../../request/shown-whole.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const assertionTypeWrong = defineCheck({
  code: 'assertion-type-wrong',
  stage: 'parameters',
  severity: 'error',
  title: 'client_assertion_type has another value than the endpoint takes',
  why: 'The value is one fixed URN, compared as it stands; with any other the assertion is not looked at.',
  falsePositives:
    'None: RFC 7523 fixes the value. Where it breaks off at the end of the body, the paste may have been cut.',
  example: 'rn:ietf:params:oauth:client-assertion-type:jwt-bearer, the first letter lost',
  references: ['RFC 7523 §2.2', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Copy the exact value: urn:ietf:params:oauth:client-assertion-type:jwt-bearer.'],
  },
  run({ request, profile }) {
    const rule = parameterRule(profile, 'client_assertion_type');
    const [expected] = rule?.value.values ?? [];
    if (rule === undefined || expected === undefined) return notApplicable('the profile fixes no value');
    const { parameter, outcome } = valueToJudge(request, 'client_assertion_type');
    if (outcome !== undefined) return outcome;
    if (rule.value.values?.includes(parameter.value)) return passed;
    return found({
      certainty:
        isCutAtEnd(request) || isCopiedAround(request, parameter.value, expected) ? 'strong' : 'proof',
      evidence: [parameterEvidence(parameter, { expected, note: kindOfSlip(parameter.value, expected) })],
      set: { parameter: 'client_assertion_type', value: expected },
      rules: [rule],
    });
  },
});

function kindOfSlip(value: string, expected: string): string | undefined {
  if (value.includes('grant-type:')) return 'the URN of a grant type';
  if (value.includes('saml')) return 'the URN of a SAML assertion';
  if (/^https?:/i.test(value)) return 'a URL in place of the URN';
  if (value.startsWith('eyJ')) return 'a JWT: it belongs into client_assertion';
  if (value !== '' && expected.endsWith(value)) return 'the beginning is missing';
  if (value !== '' && expected.startsWith(value)) return 'the end is missing';
  return describeDifference(value, expected)?.kind;
}
