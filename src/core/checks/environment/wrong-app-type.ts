import type { Subject } from '../../case/subject.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found, type Outcome } from '../outcome.ts';

/** A refused scope of Myinfo, which a Login app does not get: very likely that where the request has a parameter of such an app. */
function dataForLogin({ authorizationRequest, recognised, profile }: Subject): Outcome | undefined {
  const { loginScopes } = profile;
  if (recognised?.guide !== 'invalid-scope' || authorizationRequest === undefined) return undefined;
  if (loginScopes === undefined) return undefined;
  const find = (name: string) => authorizationRequest.parameters.find((parameter) => parameter.name === name);
  const scope = find('scope');
  if (scope === undefined) return undefined;
  const data = scope.value.split(/\s+/).filter((word) => word !== '' && !loginScopes.value.includes(word));
  if (data.length === 0) return undefined;
  const isLogin = find('authentication_context_type') !== undefined;
  return found({
    certainty: isLogin ? 'strong' : 'hint',
    evidence: [
      {
        source: 'authorization_request',
        path: 'parameters.scope',
        span: scope.span,
        found: data.join(' '),
        note: isLogin
          ? 'data of Myinfo, beside authentication_context_type, which only Login apps send'
          : 'data of Myinfo, which a Login app does not get, and a Myinfo app where it was approved',
      },
    ],
    rules: [loginScopes],
  });
}

export const wrongAppType = defineCheck({
  code: 'wrong-app-type',
  stage: 'parameters',
  severity: 'error',
  title: 'The request is for another kind of app than this client_id belongs to',
  why: 'Login and Myinfo apps are separate clients, with separate parameters.',
  falsePositives:
    'Not proven: only the wording of the answer tells, or the refusal of a scope, which alone makes it only possible.',
  example: '"can only be provided for Login apps" in the answer',
  references: ['Singpass FAPI: authorization request'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Login apps send authentication_context_type, Myinfo apps must not.',
      'Use the client_id of an app of the right kind.',
    ],
  },
  run(subject) {
    const { response } = subject;
    const data = dataForLogin(subject);
    if (data !== undefined) return data;
    const said = [
      response.error,
      response.description,
      response.kind === 'json' ? undefined : response.body.slice(0, 2000),
    ];
    const find = (wording: RegExp) => said.find((text) => text !== undefined && wording.test(text));
    const other = find(/only be provided for login apps/i);
    const line = other ?? find(/requested scope is not allowed/i);
    if (line === undefined) return unseenInAnswer(subject.recognised, 'wrong-app-type');
    return found({
      // A scope may be refused to an app of any kind.
      certainty: other === undefined ? 'hint' : 'strong',
      evidence: [{ source: 'response', path: 'error_description', found: line.slice(0, 200) }],
    });
  },
});
