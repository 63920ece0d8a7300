import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';

export const rateLimited = defineCheck({
  code: 'rate-limited',
  stage: 'network',
  severity: 'error',
  title: 'Too many requests were sent',
  why: 'The server bounds how often a client may ask; the numbers are not published.',
  falsePositives: 'None: the answer says so.',
  example: 'Status 429',
  references: ['RFC 6585 §4'],
  needs: ['response', 'recognised'],
  fix: {
    kind: 'do',
    steps: [
      'Wait, then send fewer requests: no polling, no retries without a pause.',
      'Cache the discovery document and the key set for an hour or more.',
    ],
  },
  run({ response, recognised }) {
    if (recognised.guide !== 'rate-limited') return unseenInAnswer(recognised, 'rate-limited');
    return found({
      certainty: 'proof',
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
