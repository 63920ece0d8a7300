import { headerValues } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';

export const bodyEmpty = defineCheck({
  code: 'body-empty',
  stage: 'transport',
  severity: 'error',
  title: 'The request has no body',
  why: 'All parameters of a token request stand in its body; without one the endpoint has nothing to look at.',
  falsePositives:
    'None for curl and for Content-Length: 0. Less sure for a raw request that shows neither body nor length, because a log may leave them out.',
  example: 'curl -X POST https://…/token, without data',
  references: ['RFC 6749 §4.1.3'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Send the parameters as a form body.',
      'Look for a redirect, a proxy or a wrong variable name that loses the body on the way.',
    ],
    recipe: 'form-body',
  },
  explainsAway: ['verifier-missing', 'ct-missing'],
  run({ request }) {
    if (request.form !== 'curl' && request.form !== 'http')
      return notApplicable('the paste shows no whole request');
    if (request.multipart || (request.body ?? '').trim() !== '' || request.parameters.length > 0)
      return passed;
    if (request.notes.some(({ kind }) => kind === 'file-content')) {
      return cannotTell(['request'], 'a file that is not in the paste holds the body');
    }
    if (request.method?.toUpperCase() === 'GET') return notApplicable('reported as method-get');
    if (request.queryParameters.length > 0) return notApplicable('reported as params-in-query');
    if (request.form === 'http' && request.headers.length === 0)
      return notApplicable('the paste shows the first line of a request alone');
    const [length] = headerValues(request.headers, 'content-length');
    if (length !== undefined && Number(length) > 0) return cannotTell(['request'], 'the body was not pasted');
    return found({
      certainty: request.form === 'curl' || length !== undefined ? 'proof' : 'strong',
      evidence: [
        { source: 'request', path: 'body', found: '(empty)', expected: 'name=value pairs joined with &' },
      ],
    });
  },
});
