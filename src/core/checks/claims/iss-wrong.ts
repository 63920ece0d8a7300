import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isSwapped } from './claim-outcome.ts';

/** No false positives: iss is compared with client_id and sub. Triggers on: iss = the address of the site. */
export const issWrong = defineCheck({
  code: 'iss-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'iss is not the client_id',
  why: 'iss, sub and client_id must name the same client.',
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
    if (id === undefined || iss === id) return passed;
    // iss and sub agree with each other and not with the form: the form is as likely to be wrong.
    if (iss === sub) return notApplicable('reported as client-id-mismatch');
    const note = /^https?:/i.test(iss) ? 'an address, never a client_id' : undefined;
    return found({
      certainty: 'proof',
      evidence: [claimEvidence(subject, 'iss', { found: iss, expected: id, note })],
    });
  },
});
