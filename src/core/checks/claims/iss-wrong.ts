import { member } from '../../assertion/json-text.ts';
import { describeDifference } from '../../difference.ts';
import { standInOf } from '../../request/placeholder.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isSwapped } from './claim-outcome.ts';

export const issWrong = defineCheck({
  code: 'iss-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'iss is not the client_id',
  why: 'iss, sub and client_id must name the same client.',
  falsePositives: 'None: iss is compared with the client_id and with sub.',
  example: 'iss = the address of your own site',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set iss and sub to the client_id.'],
  },
  run(subject) {
    const [iss, sub] = [member(subject.claims, 'iss'), member(subject.claims, 'sub')];
    const id = expectedClientId(subject) ?? (typeof sub === 'string' ? sub : undefined);
    if (typeof iss !== 'string' || iss === '') return notApplicable('reported as iss-missing');
    if (isSwapped(subject)) return notApplicable('reported as iss-sub-aud-swapped');
    if (iss === sub) return sameInBoth(subject, iss);
    if (id === undefined || iss === id) return passed;
    const note = /^https?:/i.test(iss) ? 'an address, never a client_id' : undefined;
    return found({
      certainty: 'proof',
      evidence: [claimEvidence(subject, 'iss', { found: iss, expected: id, note })],
    });
  },
});

/**
 * iss and sub agree. Another id than that of the form is reported by the checks of client_id, for the form is as likely to be
 * wrong; what is no id at all, such as an address or an id with white space, is reported here.
 */
function sameInBoth(subject: SubjectWith<'claims'>, both: string): Outcome {
  const { request, profile } = subject;
  const id = expectedClientId(subject);
  if (both === id) return passed;
  const inForm = request?.parameters.some(({ name, value }) => name === 'client_id' && value !== '');
  if (inForm === true) return notApplicable('reported as client-id-mismatch');
  const standIn = standInOf(both);
  if (standIn === 'placeholder') return notApplicable('reported as placeholder-left');
  if (standIn === 'redacted') return cannotTell(['assertion'], 'iss and sub were hidden on purpose');
  if (/^[\w-]{1,100}$/.test(both))
    return id === undefined ? passed : notApplicable('reported by the checks of client_id');
  const rule = profile.clientIdPattern;
  if (id === undefined && rule === undefined) return passed;
  const note = /^https?:/i.test(both) ? 'an address, never a client_id' : undefined;
  const evidence = {
    found: both,
    expected: id ?? rule?.value,
    note: note ?? (id === undefined ? undefined : describeDifference(both, id)?.kind),
  };
  return found({
    certainty: rule === undefined ? 'strong' : 'proof',
    evidence: [claimEvidence(subject, 'iss', evidence), claimEvidence(subject, 'sub', evidence)],
    rules: rule && [rule],
  });
}
