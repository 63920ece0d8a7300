import { member } from '../../assertion/json-text.ts';
import { describeDifference } from '../../difference.ts';
import { standInOf } from '../../request/placeholder.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { cannotTell, type Finding, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import {
  claimEvidence,
  expectedClientId,
  isGiven,
  isSwapped,
  kindOfIssuer,
  kindOfSubject,
  mayBeNoClients,
} from './claim-outcome.ts';

export const issWrong = defineCheck({
  code: 'iss-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'iss is not the client_id',
  why: 'iss, sub and client_id must name the same client.',
  falsePositives:
    'Never proven at a server of any kind: a service that it trusts may have issued the assertion for the client, or the token is a grant. Otherwise none: iss is compared with the client_id.',
  example: 'iss = the address of your own site',
  references: ['RFC 7523 §3', 'RFC 7521 §5.1', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set iss and sub to the client_id.'],
  },
  run(subject) {
    const [iss, sub] = [member(subject.claims, 'iss'), member(subject.claims, 'sub')];
    const id = expectedClientId(subject);
    if (typeof iss !== 'string' || iss === '') return notApplicable('reported as iss-missing');
    if (isSwapped(subject)) return notApplicable('reported as iss-sub-aud-swapped');
    if (iss === sub) return sameInBoth(subject, iss);
    if (iss === id) return passed;
    if (id === undefined)
      return typeof sub === 'string' && sub !== '' ? twoClients(subject, iss, sub) : passed;
    return found({
      ...weightBesideId(subject, iss, sub === id),
      evidence: [claimEvidence(subject, 'iss', { found: iss, expected: id, note: kindOfIssuer(iss) })],
    });
  },
});

/** RFC 7521 §5.1: a service that the server trusts may have issued the assertion; then iss is its address, and sub a name that it gives. */
function weightBesideId(
  subject: SubjectWith<'claims'>,
  iss: string,
  subIsId: boolean,
): Pick<Finding, 'certainty' | 'severity'> {
  if (subject.profile.leavesOpen === undefined) return { certainty: 'proof' };
  const mayBeTrusted = kindOfIssuer(iss) !== undefined && !subIsId && isUnrefused(subject, 'iss-wrong');
  return mayBeTrusted || mayBeNoClients(subject) ? onlyPossible : { certainty: 'strong' };
}

/** iss and sub differ, and nothing else names the client: that one of them is wrong is sure, and not which. */
function twoClients(subject: SubjectWith<'claims'>, iss: string, sub: string): Outcome {
  const { profile, target } = subject;
  // RFC 7521 §5.1: the issuer is the client only where the client issued the assertion by itself.
  const isSure = profile.leavesOpen === undefined && target.profileFrom !== 'assumed';
  const weight = mayBeNoClients(subject)
    ? onlyPossible
    : ({ certainty: isSure ? 'proof' : 'strong' } as const);
  const note = kindOfIssuer(iss);
  if (note !== undefined)
    return found({
      ...weight,
      evidence: [claimEvidence(subject, 'iss', { found: iss, expected: sub, note })],
    });
  if (kindOfSubject(sub) !== undefined) return notApplicable('reported as sub-wrong');
  return found({
    ...weight,
    title: 'iss and sub are not the same client_id',
    evidence: [
      claimEvidence(subject, 'iss', { found: iss, expected: 'the same as sub' }),
      claimEvidence(subject, 'sub', { found: sub, expected: 'the same as iss' }),
    ],
  });
}

/**
 * iss and sub agree. Another id than that of the form is reported by the checks of client_id, for the form is as likely to be
 * wrong; what is no id at all, such as an address or an id with white space, is reported here.
 */
function sameInBoth(subject: SubjectWith<'claims'>, both: string): Outcome {
  const { request, profile } = subject;
  const id = expectedClientId(subject);
  const differs = request?.parameters.some(
    ({ name, value }) => name === 'client_id' && value !== both && isGiven(value),
  );
  if (differs === true) return notApplicable('reported as client-id-mismatch');
  if (both === id) return passed;
  const standIn = standInOf(both);
  if (standIn === 'placeholder') return notApplicable('reported as placeholder-left');
  if (standIn === 'redacted') return cannotTell(['assertion'], 'iss and sub were hidden on purpose');
  if (/^[\w-]{1,100}$/.test(both))
    return id === undefined ? passed : notApplicable('reported by the checks of client_id');
  const rule = profile.clientIdPattern;
  if (id === undefined && rule === undefined) return passed;
  const evidence = {
    found: both,
    expected: id ?? rule?.value,
    note: kindOfIssuer(both) ?? (id === undefined ? undefined : describeDifference(both, id)?.kind),
  };
  return found({
    certainty: rule === undefined ? 'strong' : 'proof',
    evidence: [claimEvidence(subject, 'iss', evidence), claimEvidence(subject, 'sub', evidence)],
    rules: rule && [rule],
  });
}
