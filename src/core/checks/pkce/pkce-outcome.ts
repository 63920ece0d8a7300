import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { classifyPkce, isSoundPlain, type PkceFault } from '../../proof/pkce.ts';
import { damageOf, hidesValue } from '../../request/value-damage.ts';
import { parameterValue, type WireParameter, type WireRequest } from '../../request/wire-request.ts';
import type { SubjectWith } from '../define-check.ts';
import { type Certainty, cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';

type PkceSubject = SubjectWith<'request' | 'authorizationRequest' | 'verification'>;

/** The outcome of one check of the verifier–challenge family. */
export function pkceOutcome(subject: PkceSubject, code: FaultCode, certainty: Certainty): Outcome {
  const { request, authorizationRequest, verification } = subject;
  const verifier = parameterValue(request, 'code_verifier');
  const challenge = authorizationRequest.parameters.find(({ name }) => name === 'code_challenge')?.value;
  if (verifier === undefined || verifier === '') return notApplicable('reported as verifier-missing');
  if (challenge === undefined || challenge === '')
    return notApplicable('the authorization request holds no code_challenge');
  if (isHidden(subject)) return cannotTell(['request'], 'a value is not in the paste');
  if (verification.pkce === undefined) return notApplicable('this page is not in a secure context');
  const fault = pkceFaultOf(subject);
  if (fault === undefined) return passed;
  if (fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  // A challenge that is the verifier is as secret.
  const secret = challenge.includes(verifier);
  return found({
    certainty,
    evidence: [
      {
        source: 'request',
        path: 'parameters.code_verifier',
        found: `hashes to ${verification.pkce.s256}`,
        expected: secret ? 'hashes to the code_challenge' : `hashes to ${challenge}`,
        note: fault.note,
      },
      {
        source: 'authorization_request',
        path: 'parameters.code_challenge',
        found: challenge,
        expected: verification.pkce.s256,
        secret,
      },
    ],
  });
}

/** A person, or the variable of a shell, keeps one of the two from the paste: its letters are none to be hashed. */
function isHidden({ request, authorizationRequest }: Subject): boolean {
  const hides = (from: WireRequest, parameters: readonly WireParameter[], wanted: string): boolean =>
    parameters.some((parameter) => parameter.name === wanted && hidesValue(damageOf(parameter, from)));
  return (
    (request !== undefined && hides(request, request.parameters, 'code_verifier')) ||
    (authorizationRequest !== undefined &&
      hides(authorizationRequest.request, authorizationRequest.parameters, 'code_challenge'))
  );
}

/** What the pasted pair shows to be wrong with it; `undefined` for a sound pair and where one of the two is not there. */
export function pkceFaultOf(subject: Subject): PkceFault | undefined {
  const { request, authorizationRequest, verification, profile } = subject;
  const verifier = request && parameterValue(request, 'code_verifier');
  const challenge = authorizationRequest?.parameters.find(({ name }) => name === 'code_challenge')?.value;
  if (verifier === undefined || challenge === undefined || verification?.pkce === undefined) return undefined;
  if (isHidden(subject)) return undefined;
  const method = authorizationRequest?.parameters.find(({ name }) => name === 'code_challenge_method')?.value;
  if (isSoundPlain(verifier, challenge, method, profile.pkce.methods.value)) return undefined;
  return classifyPkce(verifier, challenge, method, verification.pkce);
}
