import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isSwapped } from './claim-outcome.ts';

/** Says what a subject looks like that is no client. */
function kindOfSubject(sub: string): string | undefined {
  if (sub.includes('@')) return 'an e-mail address';
  return /^[STFGM]\d{7}[A-Z]$/.test(sub)
    ? 'an identity number: personal data that does not belong here'
    : undefined;
}

export const subWrong = defineCheck({
  code: 'sub-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'sub is not the client_id',
  why: 'In a client assertion sub is the client, not a user.',
  falsePositives: 'None: sub is compared with the client_id and with iss.',
  example: 'sub = an e-mail address',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set sub to the client_id.'],
  },
  run(subject) {
    const [iss, sub] = [member(subject.claims, 'iss'), member(subject.claims, 'sub')];
    const id =
      expectedClientId(subject) ?? (typeof iss === 'string' && !/^https?:/i.test(iss) ? iss : undefined);
    if (typeof sub !== 'string' || sub === '') return notApplicable('reported as sub-missing');
    if (isSwapped(subject)) return notApplicable('reported as iss-sub-aud-swapped');
    if (id === undefined || sub === id) return passed;
    if (iss === sub) return notApplicable('reported with iss, or by the checks of client_id');
    return found({
      certainty: 'proof',
      evidence: [claimEvidence(subject, 'sub', { found: sub, expected: id, note: kindOfSubject(sub) })],
    });
  },
});
