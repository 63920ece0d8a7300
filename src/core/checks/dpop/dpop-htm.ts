import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { certaintyOfTarget, dpopUnused, methodsOf, proofEvidence } from './dpop-outcome.ts';

export const dpopHtm = defineCheck({
  code: 'dpop-htm',
  stage: 'dpop',
  severity: 'error',
  title: 'htm of the DPoP proof is not the method of the request',
  why: 'A proof is good for one method and one URL.',
  falsePositives:
    'None beside a request: one to the token endpoint is always a POST. A proof pasted by itself may be that of another request.',
  example: 'htm = "GET" in a proof for the token endpoint',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopClaims'],
  fix: {
    kind: 'do',
    steps: [
      'Set htm to the method of the request, in capitals: POST for PAR and the token endpoint, GET for userinfo.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const htm = member(subject.dpopClaims, 'htm');
    const methods = methodsOf(subject);
    if (methods.some((method) => method === htm)) return passed;
    return found({
      certainty: certaintyOfTarget(subject),
      evidence: [
        proofEvidence(subject, 'claims.htm', {
          found: shownJson(htm),
          expected: methods.join(' or '),
        }),
      ],
    });
  },
});
