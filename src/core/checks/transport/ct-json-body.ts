import { classifyBody, formMediaType } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const ctJsonBody = defineCheck({
  code: 'ct-json-body',
  stage: 'transport',
  severity: 'error',
  title: 'The body is sent as JSON',
  why: 'A token endpoint reads application/x-www-form-urlencoded only; of a JSON body it sees no parameter at all.',
  falsePositives:
    'None by the standard, which wants a form: the header and the body both stand in the paste. A few servers read JSON as well.',
  example: "curl --json '{…}'",
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send the parameters as a form body: name=value pairs joined with &.',
      'Set Content-Type to application/x-www-form-urlencoded, or let the HTTP library do it.',
    ],
    recipe: 'form-body',
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    const kind = classifyBody(request);
    if (request.contentType === undefined || kind === 'not-shown')
      return notApplicable('the request shows no Content-Type');
    if (kind !== 'json') return passed;
    return found({
      certainty: 'proof',
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
