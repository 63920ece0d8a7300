import { defineCheck } from '../define-check.ts';
import { missingOutcome } from './missing-outcome.ts';

export const redirectUriMissing = defineCheck({
  code: 'redirect-uri-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'redirect_uri is missing',
  why: 'Where the authorization request named a redirect_uri, the token request has to name the same one.',
  falsePositives:
    'None where the profile asks for it: the body is there to be read. Elsewhere a server may do without, as the draft of OAuth 2.1 has it.',
  example: 'A form body without redirect_uri',
  references: ['RFC 6749 §4.1.3', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Add redirect_uri with the very string of the authorization request.'],
  },
  run(subject) {
    return missingOutcome(subject, 'redirect_uri');
  },
});
