import { defineCheck } from '../define-check.ts';
import { codeOutcome } from './code-outcome.ts';

export const codeIsSomethingElse = defineCheck({
  code: 'code-is-something-else',
  stage: 'grant',
  severity: 'error',
  title: 'Another value was sent in place of the code',
  why: 'Only the code of the callback can be exchanged for a token.',
  falsePositives:
    'None where the value is that of another parameter, or begins like one. Not proven for a JWT where a provider may issue codes of any form. Another code than the callback brought can be one of another login that was pasted.',
  example: 'code=urn:ietf:params:oauth:request_uri:…',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Read the parameter code of the callback URL, not state, iss or the request_uri.',
      'Send it as it is, as the parameter code.',
    ],
  },
  run(subject) {
    const title = 'The code sent is not the one that the callback brought';
    const isRefused = subject.recognised?.guide === 'invalid-grant';
    return codeOutcome(subject, {
      'other-thing': { certainty: 'proof' },
      'other-code': isRefused
        ? { certainty: 'strong', title }
        : { certainty: 'hint', severity: 'note', title },
    });
  },
});
