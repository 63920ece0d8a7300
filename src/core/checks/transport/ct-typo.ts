import { classifyBody, formMediaType } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const ctTypo = defineCheck({
  code: 'ct-typo',
  stage: 'transport',
  severity: 'error',
  title: 'The Content-Type is misspelt',
  why: 'A token endpoint compares the media type as a whole; a body of any other type is refused or not read.',
  falsePositives: 'None: any other media type is refused.',
  example: 'Content-Type: application/x-www-form-encoded',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Copy the exact value: application/x-www-form-urlencoded.',
      'Better still, let the HTTP library set the header by itself.',
    ],
    recipe: 'form-body',
  },
  run({ request }) {
    const kind = classifyBody(request);
    if (request.contentType === undefined || kind === 'not-shown')
      return notApplicable('the request shows no Content-Type');
    if (kind !== 'misspelt' && kind !== 'other') return passed;
    return found({
      certainty: 'proof',
      title: kind === 'other' ? 'The Content-Type is not that of a form' : undefined,
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
