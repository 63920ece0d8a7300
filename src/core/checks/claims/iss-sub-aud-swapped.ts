import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId, isSwapped } from './claim-outcome.ts';

export const issSubAudSwapped = defineCheck({
  code: 'iss-sub-aud-swapped',
  stage: 'claims',
  severity: 'error',
  title: 'iss, sub and aud stand in each other’s place',
  why: 'The client is iss and sub; the server is aud.',
  falsePositives: 'None: each of the two values stands in the other’s place.',
  example: 'aud = the client_id, and iss = the issuer of the provider',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Set iss and sub to the client_id, and aud to the issuer of the server.'],
  },
  explainsAway: ['aud-other-service', 'iss-wrong', 'sub-wrong', 'client-id-mismatch'],
  run(subject) {
    if (!isSwapped(subject)) return passed;
    // Swapped as they are, the client stands in aud.
    const client = expectedClientId(subject) ?? String(member(subject.claims, 'aud'));
    const wrong = ['iss', 'sub'].filter((name) => member(subject.claims, name) !== client);
    return found({
      certainty: 'proof',
      evidence: [
        claimEvidence(subject, 'aud', {
          found: shownJson(member(subject.claims, 'aud')),
          expected: subject.target.issuer ?? 'the server',
        }),
        ...wrong.map((name) =>
          claimEvidence(subject, name, {
            found: shownJson(member(subject.claims, name)),
            expected: client,
          }),
        ),
      ],
    });
  },
});
