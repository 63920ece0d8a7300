import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const connectionReset = defineCheck({
  code: 'connection-reset',
  stage: 'network',
  severity: 'error',
  title: 'The connection was cut before an answer came',
  why: 'Whether the request was handled is not known: the code may be spent.',
  falsePositives: 'Only possible: firewalls, proxies and servers all cut connections.',
  example: 'ECONNRESET in a log',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Begin a new login instead of repeating with the same code.',
      'Look for a proxy or firewall that cuts idle or long connections.',
    ],
  },
  run: (subject) => messageOutcome(subject, 'connection-reset', 'hint'),
});
