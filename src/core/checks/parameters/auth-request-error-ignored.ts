import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';

export const authRequestErrorIgnored = defineCheck({
  code: 'auth-request-error-ignored',
  stage: 'grant',
  severity: 'error',
  title: 'The callback brought an error and no code',
  why: 'The login itself failed, so there is no code to exchange, and the token request cannot succeed.',
  falsePositives: 'None: the callback says so itself.',
  example: '…/callback?error=access_denied',
  references: ['RFC 6749 §4.1.2.1', 'Singpass FAPI: redirect'],
  needs: ['callback'],
  fix: {
    kind: 'do',
    steps: [
      'Solve the error of the callback first: its error and error_description name it.',
      'Stop in the callback handler when error is there, and send no token request.',
    ],
  },
  explainsAway: ['code-missing', 'empty-param'],
  run({ callback }) {
    const find = (name: string) => callback.parameters.find((parameter) => parameter.name === name);
    const error = find('error');
    if (error === undefined || find('code') !== undefined) return passed;
    if (error.value === 'invalid_request_uri') return notApplicable('reported as par-request-uri-expired');
    const description = find('error_description');
    const more: Evidence[] = description
      ? [
          {
            source: 'callback',
            path: 'parameters.error_description',
            span: description.span,
            found: description.value,
          },
        ]
      : [];
    return found({
      certainty: 'proof',
      evidence: [
        { source: 'callback', path: 'parameters.error', span: error.span, found: error.value },
        ...more,
      ],
    });
  },
});
