import { parameterRule } from '../../profiles/parameter-rule.ts';
import { clientAssertionType } from '../../profiles/ruled.ts';
import { isOtherGrant } from '../../request/grant.ts';
import { isCopiedAround } from '../../request/shown-whole.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const grantTypeWrong = defineCheck({
  code: 'grant-type-wrong',
  stage: 'parameters',
  severity: 'error',
  title: 'grant_type has another value than the endpoint takes',
  why: 'grant_type is compared as it stands; any other value asks for a grant that is not supported.',
  falsePositives:
    'None where the profile lists the grants that the endpoint takes; only a mock server may accept a part of one. Elsewhere it is very likely where a code stands beside it and the server says that it does not take the grant, or the value is another spelling.',
  example: 'grant_type=authorisation_code, in British spelling',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint', 'Singpass support: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send exactly grant_type=authorization_code.',
      'Look for a setting of the client library that names another grant.',
    ],
  },
  run(subject) {
    const { request, profile } = subject;
    const rule = parameterRule(profile, 'grant_type');
    const [expected] = rule?.value.values ?? [];
    if (rule === undefined || expected === undefined) return withAnyGrant(subject);
    const { parameter, outcome } = valueToJudge(request, 'grant_type');
    if (outcome !== undefined) return outcome;
    if (rule.value.values?.includes(parameter.value)) return passed;
    const isCopied = rule.value.values?.some((grant) => isCopiedAround(request, parameter.value, grant));
    return found({
      certainty: isCopied ? 'strong' : 'proof',
      evidence: [parameterEvidence(parameter, { expected, note: kindOfSlip(parameter.value, expected) })],
      set: { parameter: 'grant_type', value: expected },
      rules: [rule],
    });
  },
});

const ofCode = 'authorization_code';
/** RFC 7523 §2.1. */
const ofJwt = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** Where any grant is taken, the code beside it tells which one was meant; that the other is not taken, the answer. */
function withAnyGrant({ request, recognised }: SubjectWith<'request'>): Outcome {
  const hasAssertion = parameterValue(request, 'assertion') !== undefined;
  if (parameterValue(request, 'code') === undefined && !hasAssertion)
    return notApplicable('the profile fixes no value');
  const { parameter, outcome } = valueToJudge(request, 'grant_type');
  if (outcome !== undefined) return outcome;
  const { value } = parameter;
  if (hasAssertion)
    return value === clientAssertionType
      ? found({
          certainty: 'strong',
          evidence: [
            parameterEvidence(parameter, { expected: ofJwt, note: 'the value of client_assertion_type' }),
          ],
          set: { parameter: 'grant_type', value: ofJwt },
          steps: [`Send exactly grant_type=${ofJwt}.`],
        })
      : notApplicable('the profile fixes no value');
  if (value === ofCode) return passed;
  const note = kindOfSlip(value, ofCode);
  if (recognised?.error !== 'unsupported_grant_type' && (note === undefined || isOtherGrant(value)))
    return notApplicable('the profile fixes no value');
  return found({
    certainty: 'strong',
    evidence: [parameterEvidence(parameter, { expected: ofCode, note })],
    set: { parameter: 'grant_type', value: ofCode },
  });
}

function kindOfSlip(value: string, expected: string): string | undefined {
  if (value.toLowerCase() === expected) return 'upper and lower case';
  if (value.replaceAll('-', '_') === expected) return 'a hyphen in place of the underscore';
  if (/^authori[sz]ation[ _-]?code$/i.test(value)) return 'another spelling';
  if (value === 'code') return 'the value of response_type';
  return isOtherGrant(value) ? 'the name of another grant' : undefined;
}
