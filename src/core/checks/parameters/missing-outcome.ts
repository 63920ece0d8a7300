import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { parameterRule } from '../../profiles/parameter-rule.ts';
import { absenceOf } from '../../request/absence.ts';
import { hasParameter, isAssertionGrant, isGrantOpen, mayBeOwnGrant } from '../../request/grant.ts';
import { type ParameterName, parameterNames } from '../../request/parameters.ts';
import { headerValues, parameterValue } from '../../request/wire-request.ts';
import type { SubjectWith } from '../define-check.ts';
import { cannotTell, type Finding, found, notApplicable, type Outcome, passed } from '../outcome.ts';

/** RFC 7523 §2.1 leaves the authentication of the client open where a JWT is the grant itself; what is sent for it needs its type (RFC 7521 §4.2). */
const ofClient: readonly ParameterName[] = ['client_assertion', 'client_assertion_type'];

/** One rule for every required parameter: is it there, and if not, is its absence a fault of its own? */
export function missingOutcome(
  subject: SubjectWith<'request'>,
  name: ParameterName,
  more: Pick<Finding, 'steps'> & { readonly cap?: 'strong'; readonly value?: string | undefined } = {},
): Outcome {
  const { request, profile } = subject;
  const rule = parameterRule(profile, name);
  const asked: Asked | undefined = rule?.value.presence === 'required' ? {} : askedAnyway(subject, name);
  if (rule === undefined || asked === undefined) return notApplicable('the profile does not ask for it');
  if (!hasParameter(request, name)) {
    return notApplicable('the grant asked for has no such parameter: see grant_type');
  }
  if (name === 'code' && mayBeOtherGrant(subject)) {
    return notApplicable('it is not known which grant is meant: see grant_type');
  }
  const isOfSent =
    name === 'client_assertion_type' && parameterValue(request, 'client_assertion') !== undefined;
  if (ofClient.includes(name) && isAssertionGrant(request) && !isOfSent) {
    return notApplicable('an assertion as the grant may come without authentication of the client');
  }
  if (ofClient.includes(name) && mayUseSecret(subject))
    return notApplicable('a secret is sent in its place: see client-secret-used');
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
  const preset = more.value ?? asked.value ?? rule.value.preset ?? rule.value.values?.[0];
  const present = request.parameters.map((parameter) => parameter.name).slice(0, parameterNames.length * 2);
  return found({
    certainty: more.cap ?? asked.cap ?? absence.certainty,
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

/** A secret goes with the request, and the server is not known to take assertions alone. */
function mayUseSecret({ request, profile }: SubjectWith<'request'>): boolean {
  const [basic] = headerValues(request.headers, 'authorization').filter((value) => /^Basic\b/i.test(value));
  const secret = parameterValue(request, 'client_secret') ?? basic ?? '';
  return profile.leavesOpen !== undefined && secret !== '';
}

/** At a server that takes more grants than that of a code, and with no sign of a login. */
function mayBeOtherGrant({
  request,
  profile,
  authorizationRequest,
  callback,
}: SubjectWith<'request'>): boolean {
  const isOpen = parameterRule(profile, 'grant_type')?.value.values === undefined;
  const isOther = isGrantOpen(request) || mayBeOwnGrant(parameterValue(request, 'grant_type'));
  return isOpen && authorizationRequest === undefined && callback === undefined && isOther;
}

interface Asked {
  readonly value?: string;
  readonly cap?: 'strong';
}

/**
 * Why a parameter is wanted that the profile leaves open: the login named it (RFC 6749 §4.1.3), or the answer says that it is missing.
 * Never for sure: a server may do without, as the draft of OAuth 2.1 has it.
 */
function askedAnyway(
  { authorizationRequest, response, recognised }: SubjectWith<'request'>,
  name: ParameterName,
): Asked | undefined {
  const named = authorizationRequest?.parameters.find((parameter) => parameter.name === name)?.value;
  if (name === 'redirect_uri' && named !== undefined) return { value: named, cap: 'strong' };
  if (isSaidFirst({ response, recognised }, absenceCodes[name])) return { cap: 'strong' };
  const said = response?.description?.slice(0, 500) ?? '';
  const isMissed = /\bmissing\b|\brequired\b|must be (?:provided|present|specified)/i.test(said);
  return isMissed && new RegExp(`\\b${name}\\b`).test(said) ? { cap: 'strong' } : undefined;
}

const absenceCodes: Partial<Record<ParameterName, FaultCode>> = {
  redirect_uri: 'redirect-uri-missing',
  client_id: 'client-id-missing',
};

/** The words of the answer, and not its code alone, mean this first of all. */
export function isSaidFirst(
  { response, recognised }: Pick<Subject, 'response' | 'recognised'>,
  code: FaultCode | undefined,
): boolean {
  return code !== undefined && response?.description !== undefined && recognised?.causes[0] === code;
}
