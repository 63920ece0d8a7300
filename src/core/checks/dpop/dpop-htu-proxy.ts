import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';
import { dpopUnused, proofEvidence, readHtu } from './dpop-outcome.ts';

export const dpopHtuProxy = defineCheck({
  code: 'dpop-htu-proxy',
  stage: 'dpop',
  severity: 'warning',
  title: 'The server finds another URL than the one that was called',
  why: 'Behind a proxy a server may take its inner address, or http, for the URL that htu has to name.',
  falsePositives:
    'Only possible: a provider’s own servers know their public names, while a mock server behind a proxy may not.',
  example: 'The answer "htu mismatch" to a proof whose htu is right',
  references: ['RFC 9449 §4.3', 'Public reports'],
  needs: ['response', 'dpopClaims'],
  fix: {
    kind: 'do',
    steps: [
      'On a server of your own, a mock for instance: let it trust the X-Forwarded-Proto and X-Forwarded-Host of its proxy.',
      'Otherwise compare htu with the URL in the request log, character by character.',
    ],
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { error, description } = subject.response;
    const said = description ?? error ?? '';
    if (!/\bhtu\b|HTTP URL mismatch/i.test(said)) return unseenInAnswer(subject.recognised, 'dpop-htu-proxy');
    const reading = readHtu(subject);
    if (reading.kind !== 'same') return notApplicable('the htu itself is not that of the request');
    return found({
      certainty: 'hint',
      evidence: [
        {
          source: 'response',
          path: description === undefined ? 'error' : 'error_description',
          found: said.slice(0, 200),
        },
        proofEvidence(subject, 'claims.htu', { found: reading.found, expected: reading.expected }),
      ],
    });
  },
});
