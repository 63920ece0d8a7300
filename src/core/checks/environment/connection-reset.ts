import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const connectionReset = defineCheck({
  code: 'connection-reset',
  stage: 'network',
  severity: 'error',
  title: 'The connection ended before an answer came',
  why: 'Whether the request was handled is not known: the code may be spent.',
  falsePositives:
    'Only possible: firewalls, proxies and servers all cut connections, and a client that stops waiting says little of the other side.',
  example: 'ECONNRESET in a log',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Begin a new login instead of repeating with the same code.',
      'Look for a proxy or firewall that cuts idle or long connections, and for a client that waits only a few seconds.',
    ],
  },
  run: (subject) => messageOutcome(subject, 'connection-reset', 'hint'),
});
