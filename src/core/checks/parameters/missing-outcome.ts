import { absenceOf } from '../../request/absence.ts';
import { type ParameterName, parameterNames } from '../../request/parameters.ts';
import { parameterValue } from '../../request/wire-request.ts';
import type { SubjectWith } from '../define-check.ts';
import { cannotTell, type Finding, found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** Parameters of the authorization code grant alone (RFC 6749 §4.1.3): another grant has others. */
const ofCodeGrant: readonly ParameterName[] = ['code', 'redirect_uri', 'code_verifier'];
const otherGrants = /^(?:client_credentials|password|refresh_token|urn:[\w.:-]{1,200}|https?:\/\/\S{1,200})$/;

/** The request asks for another grant than an authorization code's. */
export function isOtherGrant(grantType: string | undefined): boolean {
  return grantType !== undefined && otherGrants.test(grantType.trim());
}

/** One rule for every required parameter: is it there, and if not, is its absence a fault of its own? */
export function missingOutcome(
  subject: SubjectWith<'request'>,
  name: ParameterName,
  more: Pick<Finding, 'steps'> & { readonly cap?: 'strong' } = {},
): Outcome {
  const { request, profile } = subject;
  const rule = Object.hasOwn(profile.parameters, name) ? profile.parameters[name] : undefined;
  if (rule?.value.presence !== 'required') return notApplicable('the profile does not ask for it');
  if (ofCodeGrant.includes(name) && isOtherGrant(parameterValue(request, 'grant_type'))) {
    return notApplicable('the grant asked for has no such parameter: see grant_type');
  }
  const absence = absenceOf(request, name);
  switch (absence.kind) {
    case 'present':
      return passed;
    case 'elsewhere':
      return notApplicable(absence.because);
    case 'unknown':
      return cannotTell(['request'], absence.because);
    case 'absent':
      break;
  }
  const preset = rule.value.preset ?? rule.value.values?.[0];
  const present = request.parameters.map((parameter) => parameter.name).slice(0, parameterNames.length * 2);
  return found({
    certainty: more.cap ?? absence.certainty,
    evidence: [
      {
        source: 'request',
        path: `parameters.${name}`,
        expected: preset,
        note: `not among the parameters: ${present.join(', ')}`,
      },
    ],
    steps: more.steps,
    set: preset === undefined ? undefined : { parameter: name, value: preset },
    rules: [rule],
  });
}
