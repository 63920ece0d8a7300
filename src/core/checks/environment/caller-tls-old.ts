import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const callerTlsOld = defineCheck({
  code: 'caller-tls-old',
  stage: 'network',
  severity: 'error',
  title: 'The two sides found no TLS version or cipher in common',
  why: 'Servers speak TLS 1.2 and newer; an old program offers less, or no cipher that is still taken.',
  falsePositives: 'A proxy on the way can cause it too.',
  example: 'A handshake failure in the output of the client',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Update the runtime or its TLS library; enable TLS 1.2 and 1.3.'],
  },
  run: (subject) => messageOutcome(subject, 'caller-tls-old', 'strong'),
});
