import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { hasAssertion } from '../parameters/assertion-missing.ts';

export const basicHeaderPlusAssertion = defineCheck({
  code: 'basic-header-plus-assertion',
  stage: 'parameters',
  severity: 'error',
  title: 'An Authorization: Basic header goes with the assertion',
  why: 'A client may authenticate in one way per request; with two, servers refuse the request or believe the wrong one.',
  falsePositives: 'None: both ways to authenticate stand in the paste.',
  example: 'curl -u id: beside client_assertion',
  references: ['RFC 6749 §2.3', 'RFC 7521 §4.2', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take the header out: curl -u, the authorization tab of Postman, or the default of the client library.',
      'Set token_endpoint_auth_method to private_key_jwt in the client library.',
    ],
  },
  run(subject) {
    const { request } = subject;
    const basic = request.headers.find(
      ({ name, value }) => name.toLowerCase() === 'authorization' && /^Basic\b/i.test(value),
    );
    if (basic === undefined)
      return request.headersComplete ? passed : notApplicable('the headers are not in the paste');
    if (!hasAssertion(subject)) return notApplicable('reported as client-secret-used');
    return found({
      // Code that makes two requests may hold it for the other.
      certainty: request.headersComplete ? 'proof' : 'strong',
      evidence: [
        {
          source: 'request',
          path: 'headers.authorization',
          span: basic.span,
          found: basic.value,
          note: 'beside client_assertion',
          secret: true,
        },
      ],
      explainsAway: ['client-secret-used'],
    });
  },
});
