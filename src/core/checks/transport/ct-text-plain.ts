import { classifyBody, formMediaType } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const ctTextPlain = defineCheck({
  code: 'ct-text-plain',
  stage: 'transport',
  severity: 'error',
  title: 'The body is sent as text/plain',
  why: 'A string handed to fetch or XMLHttpRequest is declared text/plain, and a token endpoint reads forms only.',
  falsePositives: 'Never proven: a lenient server reads the form all the same.',
  example: 'Content-Type: text/plain;charset=UTF-8',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'JavaScript: hand fetch a URLSearchParams object and no string; the header is then right by itself.',
      'Elsewhere: set the header Content-Type: application/x-www-form-urlencoded.',
    ],
    recipe: 'form-body',
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    const kind = classifyBody(request);
    if (request.contentType === undefined || kind === 'not-shown')
      return notApplicable('the request shows no Content-Type');
    if (kind !== 'text') return passed;
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'request',
          path: 'headers.content-type',
          found: request.contentType,
          expected: formMediaType,
        },
      ],
    });
  },
});
