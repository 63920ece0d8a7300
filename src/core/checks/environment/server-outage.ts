import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';

export const serverOutage = defineCheck({
  code: 'server-outage',
  stage: 'network',
  severity: 'warning',
  title: 'The provider may be down or in maintenance',
  why: 'The answer says that the server cannot serve just now.',
  falsePositives: 'Only possible: a gateway on the way answers so too.',
  example: 'Status 503',
  references: ['RFC 9110 §15'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'ask-provider',
    steps: [
      'Look at the provider’s page of scheduled downtimes.',
      'Try again at most three times, with growing pauses and a new assertion each time, then offer another way in.',
    ],
  },
  run({ response, recognised }) {
    if (recognised.guide !== 'temporarily-unavailable') return unseenInAnswer(recognised, 'server-outage');
    return found({
      certainty: 'hint',
      evidence: [
        {
          source: 'response',
          path: 'status',
          found: String(response.status ?? response.error),
          note: recognised.summary,
        },
      ],
    });
  },
});
