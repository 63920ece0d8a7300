import type { Subject } from '../../case/subject.ts';
import { absenceOf } from '../../request/absence.ts';
import { classifyCode } from '../../request/code.ts';
import { wasAccepted } from '../../response/recognised-error.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, type Finding, found, notApplicable, passed } from '../outcome.ts';

/** What the token request sends for a code, and when the server meets that. A code that it does send is one of another login. */
function sentForCode(
  subject: Subject,
): Pick<Finding, 'stage' | 'certainty'> & { readonly evidence?: Evidence } {
  const { request } = subject;
  const parameter = request?.parameters.find(({ name }) => name === 'code');
  const sent = (found: string): Evidence => ({
    source: 'request',
    path: 'parameters.code',
    span: parameter?.span,
    found,
  });
  if (request === undefined) return { certainty: 'proof' };
  if (parameter === undefined)
    return absenceOf(request, 'code').kind === 'absent'
      ? { certainty: 'proof', stage: 'parameters', evidence: sent('missing') }
      : { certainty: 'proof' };
  if (parameter.value === '') return { certainty: 'proof', stage: 'parameters', evidence: sent('(empty)') };
  return classifyCode(subject).kind === 'absent'
    ? { certainty: 'proof', evidence: sent(parameter.value) }
    : { certainty: 'strong' };
}

export const authRequestErrorIgnored = defineCheck({
  code: 'auth-request-error-ignored',
  stage: 'grant',
  severity: 'error',
  title: 'The callback brought an error and no code',
  why: 'The login itself failed, so there is no code to exchange, and the token request cannot succeed.',
  falsePositives:
    'None where no code is sent: the callback says so itself. Not proven where one is, which another login must have brought.',
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
  run(subject) {
    const { callback, recognised } = subject;
    const find = (name: string) => callback.parameters.find((parameter) => parameter.name === name);
    const error = find('error');
    if (error === undefined || find('code') !== undefined) return passed;
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
    const { certainty, stage, evidence } = sentForCode(subject);
    // A token request without a code is a fault beside it: of what the callback said, nothing was heeded.
    if (error.value === 'invalid_request_uri' && evidence === undefined)
      return notApplicable('reported as par-request-uri-expired');
    if (certainty !== 'proof' && wasAccepted(recognised))
      return notApplicable('tokens came for the code of another login');
    return found({
      certainty,
      stage,
      evidence: [
        { source: 'callback', path: 'parameters.error', span: error.span, found: error.value },
        ...more,
        ...(evidence === undefined ? [] : [evidence]),
      ],
    });
  },
});
