import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

/** A proxy in between can cause it too. Triggers on: handshake failure. */
export const callerTlsOld = defineCheck({
  code: 'caller-tls-old',
  stage: 'network',
  severity: 'error',
  title: 'The two sides found no TLS version or cipher in common',
  why: 'The provider speaks TLS 1.2 and newer.',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Update the runtime or its TLS library; enable TLS 1.2 and 1.3.'],
  },
  run: (subject) => messageOutcome(subject, 'caller-tls-old', 'strong'),
});
