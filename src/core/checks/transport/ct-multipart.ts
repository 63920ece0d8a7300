import { classifyBody, formMediaType } from '../../request/body-kind.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { bodyEchoes } from './body-echoes.ts';

export const ctMultipart = defineCheck({
  code: 'ct-multipart',
  stage: 'transport',
  severity: 'error',
  title: 'The body is sent as multipart/form-data',
  why: 'A token endpoint reads application/x-www-form-urlencoded only; of a multipart body it sees no parameter.',
  falsePositives: 'None: the request itself shows the form of its body.',
  example: 'curl -F grant_type=authorization_code',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'curl: use -d or --data-urlencode in place of -F.',
      'JavaScript: use URLSearchParams in place of FormData.',
      'PHP: wrap the array in http_build_query() before it goes into CURLOPT_POSTFIELDS.',
      'Postman: choose x-www-form-urlencoded in place of form-data.',
    ],
    recipe: 'form-body',
  },
  explainsAway: bodyEchoes,
  run({ request }) {
    if (request.form === 'parameters') return notApplicable('a list of parameters shows no body');
    if (classifyBody(request) !== 'multipart') return passed;
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'request',
          path: 'headers.content-type',
          found: request.contentType ?? 'multipart/form-data',
          expected: formMediaType,
        },
      ],
    });
  },
});
