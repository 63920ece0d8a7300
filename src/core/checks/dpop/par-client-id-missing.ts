import { absenceOf } from '../../request/absence.ts';
import { damagedNames } from '../../request/name-damage.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';

export const parClientIdMissing = defineCheck({
  code: 'par-client-id-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'The pushed authorization request has no client_id in its body',
  why: 'PAR takes the parameters of the authorization request, client_id among them.',
  falsePositives:
    'Not proven: the client assertion names the client too, and a server may take it from there.',
  example: 'A PAR body without client_id',
  references: ['RFC 9126 §2.1', 'Singpass FAPI: authorization request'],
  needs: ['authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Add client_id to the body.'],
  },
  run({ authorizationRequest }) {
    if (authorizationRequest.kind !== 'par') return notApplicable('not a pushed request');
    const given = authorizationRequest.parameters.find(({ name }) => name === 'client_id');
    if (given !== undefined && given.value !== '') return passed;
    const { request } = authorizationRequest;
    const misnamed = damagedNames(request).find(({ damage }) => damage.meant === 'client_id');
    const isShown = given !== undefined || misnamed !== undefined;
    if (!isShown && absenceOf(request, 'client_id').kind !== 'absent')
      return notApplicable('the paste does not show all of the body, or another fault took it');
    return found({
      certainty: 'strong',
      evidence: [
        {
          source: 'authorization_request',
          path: 'parameters.client_id',
          span: misnamed?.parameter.span,
          found: misnamed?.parameter.name.slice(0, 100) ?? 'missing',
          expected: 'the client_id',
        },
      ],
    });
  },
});
