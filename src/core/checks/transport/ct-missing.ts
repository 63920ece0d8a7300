import { classifyBody, formMediaType } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const ctMissing = defineCheck({
  code: 'ct-missing',
  stage: 'transport',
  severity: 'error',
  title: 'The request has a body but no Content-Type',
  why: 'Without the header a server does not read the body as a form, and every parameter counts as missing.',
  falsePositives:
    'Misleads where a log left the headers out, or where code that was not pasted sets them, so it is never called proven. A plain curl -d sets the header and is never reported.',
  example: 'A raw request with a form body and no Content-Type',
  references: ['RFC 6749 §4.1.3', 'RFC 9110 §8.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send the header Content-Type: application/x-www-form-urlencoded.',
      'Take out a curl option -H "Content-Type:" that removes the header.',
    ],
    recipe: 'form-body',
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    const isUntyped = classifyBody(request) === 'untyped';
    if (!request.headersComplete && !isUntyped) return notApplicable('the headers are not in the paste');
    if (!isUntyped) return passed;
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'request',
          path: 'headers.content-type',
          expected: formMediaType,
          note: 'there is no such header',
        },
      ],
    });
  },
});
