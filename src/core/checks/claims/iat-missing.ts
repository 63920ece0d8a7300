import { isNamedInRefusal } from '../at-any-server.ts';
import { defineCheck } from '../define-check.ts';
import { notApplicable } from '../outcome.ts';
import { isSaidFirst } from '../parameters/missing-outcome.ts';
import { asksFor, timingOutcome } from './claim-outcome.ts';

export const iatMissing = defineCheck({
  code: 'iat-missing',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion has no iat',
  why: 'The server bounds the life of an assertion from iat on.',
  falsePositives: 'Not proven: RFC 7523 makes iat optional, though the provider’s page requires it.',
  example: 'Claims without a member iat',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set iat to the present second.',
      'With jose call setIssuedAt(); with jsonwebtoken leave noTimestamp out.',
    ],
    recipe: 'epoch-seconds',
  },
  run(subject) {
    const isMissed = isSaidFirst(subject, 'iat-missing') || isNamedInRefusal(subject, /\biat\b/i);
    if (!asksFor(subject, 'iat') && !isMissed) return notApplicable('iat is optional here');
    return timingOutcome(subject, 'iat-missing', { rules: [subject.profile.assertion.requiredClaims] });
  },
});
