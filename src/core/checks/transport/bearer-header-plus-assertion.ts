import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const bearerHeaderPlusAssertion = defineCheck({
  code: 'bearer-header-plus-assertion',
  stage: 'parameters',
  severity: 'error',
  title: 'An Authorization header with a token goes with the token request',
  why: 'The token endpoint authenticates the client by its assertion; a token in the header is a second way, and there is none to show yet.',
  falsePositives: 'None: the header stands in the paste.',
  example: 'Authorization: Bearer … on the token request',
  references: ['RFC 6749 §2.3', 'RFC 7523 §2.2'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Take the header out of the token request; it belongs to the requests after it.',
      'If it holds the client assertion, send that as the parameter client_assertion.',
    ],
  },
  run({ request }) {
    const bearer = request.headers.find(
      ({ name, value }) => name.toLowerCase() === 'authorization' && /^(?:Bearer|DPoP)\b/i.test(value),
    );
    if (bearer === undefined)
      return request.headersComplete ? passed : notApplicable('the headers are not in the paste');
    const token = bearer.value.replace(/^\w+\s*/, '');
    const same = token !== '' && token === parameterValue(request, 'client_assertion');
    return found({
      // Code that makes two requests may hold it for the other.
      certainty: request.headersComplete ? 'proof' : 'strong',
      evidence: [
        {
          source: 'request',
          path: 'headers.authorization',
          span: bearer.span,
          found: bearer.value,
          note: same ? 'the client assertion itself' : undefined,
          secret: true,
        },
      ],
    });
  },
});
