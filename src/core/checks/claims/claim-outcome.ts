import { classifyAudience, knownIssuers } from '../../assertion/audience.ts';
import type { Json } from '../../assertion/decoded-jwt.ts';
import { member, shownJson } from '../../assertion/json-text.ts';
import { classifyShape } from '../../assertion/shape.ts';
import { analyseTiming } from '../../assertion/timing.ts';
import type { TimingCode } from '../../assertion/timing-fault.ts';
import { timingRulesOf } from '../../assertion/timing-rules.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import type { Ruled } from '../../profiles/profile.ts';
import { standInOf } from '../../request/placeholder.ts';
import type { WireParameter } from '../../request/wire-request.ts';
import { onlyPossible } from '../at-any-server.ts';
import type { SubjectWith } from '../define-check.ts';
import {
  type Certainty,
  type Evidence,
  type Finding,
  found,
  notApplicable,
  type Outcome,
  passed,
  type Severity,
} from '../outcome.ts';

/** Evidence for a claim of the assertion. */
export function claimEvidence(
  { assertion }: SubjectWith<'claims'>,
  claim: string,
  rest: Omit<Evidence, 'source' | 'path'>,
): Evidence {
  return { source: 'client_assertion', path: `claims.${claim}`, span: assertion?.payload?.span, ...rest };
}

/** A sharper title for a claim that is there and is no usable text; `undefined` for one that is missing. */
export function titleOfUnusable(claim: string, value: Json | undefined): string | undefined {
  if (value === undefined) return undefined;
  return value === '' ? `${claim} is empty` : `${claim} is not a text`;
}

/** The outcome of one check of the `aud` family: the one whose kind it is reports, the others stand back. */
export function audienceOutcome(
  subject: SubjectWith<'claims'>,
  code: FaultCode,
  certainty: Certainty,
): Outcome {
  const fault = classifyAudience(subject.claims, subject);
  if (fault === undefined) {
    return subject.target.issuer === undefined
      ? notApplicable('the issuer of this environment is not known')
      : passed;
  }
  if (fault.code !== code) return notApplicable(`reported as ${fault.code}`);
  const { note, expected, found: value } = fault;
  return found({
    ...audienceWords(subject, code, expected),
    certainty: isGuess(subject) && certainty === 'proof' ? 'strong' : certainty,
    ...(code === 'aud-missing' && mayBeNoClients(subject) ? onlyPossible : {}),
    evidence: [claimEvidence(subject, 'aud', { found: value, expected, note })],
    rules: [subject.profile.assertion.audience],
  });
}

/** Sharper words for this occurrence: those of the definitions take the issuer for the value that is wanted. */
function audienceWords(
  { claims, profile }: SubjectWith<'claims'>,
  code: FaultCode,
  expected: string | undefined,
): Pick<Finding, 'title' | 'steps'> {
  if (code === 'aud-missing') return { title: titleOfUnusable('aud', member(claims, 'aud')) };
  if (profile.assertion.audience.value === 'issuer' || expected === undefined) return {};
  const title = code === 'aud-scheme-or-spelling' ? 'aud is not written as the server wants it' : undefined;
  return { title, steps: [`Set aud to ${expected}.`] };
}

/**
 * Where profile or environment is only assumed, the expected issuer is a guess; so is a rule that is agreed with the server, and the
 * issuer of a server of one's own that its endpoint alone tells: it is set apart from the routes. A mock takes its own from the address.
 */
function isGuess({ target, profile, claims }: SubjectWith<'claims'>): boolean {
  // That there is none is no matter of which.
  if (member(claims, 'aud') === undefined)
    return target.environmentFrom === 'assumed' || target.profileFrom === 'assumed';
  const agreed = profile.assertion.audience.mark === 'inferred';
  const isSetApart = target.environment === 'custom' && profile.standsFor === undefined;
  if (isSetApart && target.discovered !== true) return true;
  return agreed || target.environmentFrom === 'assumed' || target.profileFrom === 'assumed';
}

interface TimingOptions {
  readonly rules?: readonly Ruled<unknown>[];
  readonly severity?: Severity;
  readonly explainsAway?: readonly FaultCode[];
}

/** The outcome of one check of the time family, from the one analysis of all times. */
export function timingOutcome(
  subject: SubjectWith<'claims'>,
  code: TimingCode,
  options: TimingOptions = {},
): Outcome {
  const faults = analyseTiming(subject.claims, subject.now, timingRulesOf(subject));
  const fault = faults.find((candidate) => candidate.code === code);
  if (fault === undefined) return passed;
  const { certainty, claim, title, found: value, expected, note } = fault;
  const isOfStandard = code === 'exp-missing' || code === 'exp-string';
  return found({
    certainty,
    title,
    evidence: [claimEvidence(subject, claim, { found: value, expected, note })],
    rules: options.rules,
    severity: options.severity,
    explainsAway: options.explainsAway,
    ...(isOfStandard && mayBeNoClients(subject) ? onlyPossible : {}),
  });
}

/**
 * The client id that iss and sub must equal: what is registered, the form's, the authorization request's; else the one of
 * iss and sub that alone has the shape of a client id. A text that stands for an id is none.
 */
export function expectedClientId(subject: SubjectWith<'claims'>): string | undefined {
  const { request, registration, authorizationRequest, claims, profile } = subject;
  const of = (parameters: readonly WireParameter[] | undefined): string | undefined =>
    parameters?.find(({ name, value }) => name === 'client_id' && isGiven(value))?.value;
  const registered = registration?.client_id?.trim();
  const asked = [of(request?.parameters), of(authorizationRequest?.parameters)].filter(
    (id) => id !== undefined,
  );
  // Where the two name different clients, the one that the assertion names too.
  const named = asked.find((id) => id === member(claims, 'iss') || id === member(claims, 'sub'));
  const given = registered !== undefined && isGiven(registered) ? registered : (named ?? asked[0]);
  if (given !== undefined || profile.clientIdPattern === undefined) return given;
  const pattern = new RegExp(`^(?:${profile.clientIdPattern.value})$`);
  const shaped = [member(claims, 'iss'), member(claims, 'sub')].filter(
    (value): value is string => typeof value === 'string' && pattern.test(value),
  );
  return new Set(shaped).size === 1 ? shaped[0] : undefined;
}

/** A value that is there, and no stand-in for one. */
export function isGiven(value: string): boolean {
  return value !== '' && standInOf(value) === undefined;
}

/** What an issuer is that is no client; `undefined` where it may be one. */
export function kindOfIssuer(iss: string): string | undefined {
  return /^https?:/i.test(iss) ? 'an address, never a client_id' : undefined;
}

/** What a subject is that is no client; `undefined` where it may be one. */
export function kindOfSubject(sub: string): string | undefined {
  if (sub.includes('@')) return 'an e-mail address';
  return /^[STFGM]\d{7}[A-Z]$/.test(sub)
    ? 'an identity number: personal data that does not belong here'
    : undefined;
}

/** Whether the server, or the service for which it stands in, asks for a claim that the standards leave optional. */
export function asksFor({ profile }: SubjectWith<'claims'>, claim: 'iat' | 'jti'): boolean {
  return profile.leavesOpen === undefined || profile.assertion.requiredClaims.value.includes(claim);
}

/**
 * At a server of any kind a JWT that nothing shows in use as a client's may be a grant (RFC 7523 §2.1), or go to an API: it speaks
 * of a user, or leaves out what an assertion needs.
 */
export function mayBeNoClients({ profile, request, recognised }: SubjectWith<'claims'>): boolean {
  const isShown = request?.parameters.some(({ name }) => name === 'client_assertion') ?? false;
  return profile.leavesOpen !== undefined && !isShown && recognised?.error !== 'invalid_client';
}

/** The outcome for a claim that names the client: is it there, and a text? */
export function clientClaimOutcome(subject: SubjectWith<'claims'>, claim: 'iss' | 'sub'): Outcome {
  const value = member(subject.claims, claim);
  if (typeof value === 'string' && value !== '') return passed;
  const { assertion, profile } = subject;
  // Claims one level down are reported once, as that.
  if (assertion !== undefined && classifyShape(assertion)?.code === 'payload-wrapped')
    return notApplicable('reported as payload-wrapped');
  return found({
    certainty: 'proof',
    ...(mayBeNoClients(subject) ? onlyPossible : {}),
    title: titleOfUnusable(claim, value),
    evidence: [
      claimEvidence(subject, claim, {
        found: shownJson(value),
        expected: expectedClientId(subject) ?? 'the client_id',
      }),
    ],
    rules: [profile.assertion.requiredClaims],
  });
}

/** The client stands in `aud` and the server in `iss` or `sub`. */
export function isSwapped(subject: SubjectWith<'claims'>): boolean {
  const { claims, target, profile } = subject;
  const [iss, sub, aud] = ['iss', 'sub', 'aud'].map((name) => member(claims, name));
  if (typeof aud !== 'string') return false;
  const id = expectedClientId(subject);
  if (target.issuer === undefined) {
    // An address beside the client alone: with anybody else in sub it is a token that was issued to the client.
    const isServer = (value: Json | undefined): boolean =>
      typeof value === 'string' && kindOfIssuer(value) !== undefined && value !== id;
    return (
      aud === id && [iss, sub].some(isServer) && [iss, sub].every((value) => value === id || isServer(value))
    );
  }
  const isIssuer = (value: Json | undefined): boolean =>
    typeof value === 'string' && (value === target.issuer || knownIssuers.includes(value));
  if (![iss, sub].some(isIssuer)) return false;
  // With anybody else in sub it is a token that was issued to the client, here as above.
  if (id !== undefined) return aud === id && [iss, sub].every((value) => value === id || isIssuer(value));
  // No id is known: then it is one by standing in two places, or by its shape.
  if (!isIssuer(aud) && (aud === iss || aud === sub)) return true;
  const shape = profile.clientIdPattern?.value;
  return shape !== undefined && new RegExp(`^(?:${shape})$`).test(aud);
}
