import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const methodGet = defineCheck({
  code: 'method-get',
  stage: 'transport',
  severity: 'error',
  title: 'The request is not sent with POST',
  why: 'A token endpoint answers POST only; with GET it is not found, and the assertion ends up in access logs.',
  falsePositives:
    'None: the method stands in the paste, or curl takes GET where no data is given. Not proven for one in lower case, which some servers forgive.',
  example: 'curl -G -d grant_type=authorization_code',
  references: ['RFC 6749 §3.2', 'RFC 9110 §9.1', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send the request with POST and the parameters in the body.',
      'curl: take out -G and -X GET; -d alone makes it a POST.',
    ],
    recipe: 'form-body',
  },
  run({ request }) {
    if (request.form === 'parameters' || request.method === undefined) {
      return notApplicable('the request shows no method');
    }
    if (request.method === 'POST') return passed;
    if (request.method.toUpperCase() === 'POST') {
      return found({
        certainty: 'strong',
        title: 'The method is not written in capitals',
        steps: ['Write POST in capitals, or take -X out: -d alone makes it a POST.'],
        evidence: [{ source: 'request', path: 'method', found: request.method, expected: 'POST' }],
      });
    }
    return found({
      certainty: 'proof',
      title: `The request is sent with ${request.method.slice(0, 20)} and not with POST`,
      evidence: [{ source: 'request', path: 'method', found: request.method, expected: 'POST' }],
      explainsAway: bodyEchoes,
    });
  },
});
