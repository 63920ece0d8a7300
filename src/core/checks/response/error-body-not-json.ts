import { defineCheck } from '../define-check.ts';
import { messageOutcome } from '../message-outcome.ts';

export const errorBodyNotJson = defineCheck({
  code: 'error-body-not-json',
  stage: 'response',
  severity: 'warning',
  title: 'The client tried to read an answer as JSON that is none',
  why: 'Gateways and proxies answer in HTML; the client should look at the status first.',
  falsePositives: 'None: the message says so.',
  example: '"Unexpected token <" from a JSON parser',
  references: ['Public reports'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Log status, Content-Type and the first characters of the body before parsing it.'],
  },
  run: (subject) => messageOutcome(subject, 'error-body-not-json', 'strong'),
});
