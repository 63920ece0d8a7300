import { member } from '../../assertion/json-text.ts';
import { onlyPossible } from '../at-any-server.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import {
  claimEvidence,
  expectedClientId,
  isSwapped,
  kindOfIssuer,
  kindOfSubject,
  mayBeNoClients,
} from './claim-outcome.ts';

export const subWrong = defineCheck({
  code: 'sub-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'sub is not the client_id',
  why: 'In a client assertion sub is the client, not a user.',
  falsePositives: 'None: sub is compared with the client_id, or it is an address or a number of a person.',
  example: 'sub = an e-mail address',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set sub to the client_id.'],
  },
  run(subject) {
    const [iss, sub] = [member(subject.claims, 'iss'), member(subject.claims, 'sub')];
    if (typeof sub !== 'string' || sub === '') return notApplicable('reported as sub-missing');
    if (isSwapped(subject)) return notApplicable('reported as iss-sub-aud-swapped');
    const known = expectedClientId(subject);
    const id = known ?? (typeof iss === 'string' && iss !== '' ? iss : undefined);
    if (id === undefined || sub === id) return passed;
    if (iss === sub) return notApplicable('reported with iss, or by the checks of client_id');
    const isIssued = typeof iss === 'string' && iss !== id && kindOfIssuer(iss) !== undefined;
    if (isIssued && subject.profile.leavesOpen !== undefined)
      return notApplicable('a service may have issued the assertion: reported as iss-wrong');
    const note = kindOfSubject(sub);
    // Of two that differ nothing tells which is the client.
    if (known === undefined && (note === undefined || kindOfIssuer(id) !== undefined))
      return notApplicable('reported as iss-wrong');
    return found({
      certainty: 'proof',
      ...(mayBeNoClients(subject) ? onlyPossible : {}),
      evidence: [claimEvidence(subject, 'sub', { found: sub, expected: id, note })],
    });
  },
});
