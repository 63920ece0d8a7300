import { defineCheck } from '../define-check.ts';
import { missingOutcome } from './missing-outcome.ts';

export const assertionTypeMissing = defineCheck({
  code: 'assertion-type-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'client_assertion_type is missing',
  why: 'It tells the endpoint that client_assertion is a JWT; without it the assertion is not looked at.',
  falsePositives: 'None: the body is there to be read.',
  example: 'A form body with client_assertion and without client_assertion_type',
  references: ['RFC 7523 §2.2', 'RFC 7521 §4.2', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Add client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer.',
      'Set the client library to private_key_jwt: it then sends both.',
    ],
  },
  run(subject) {
    return missingOutcome(subject, 'client_assertion_type');
  },
});
