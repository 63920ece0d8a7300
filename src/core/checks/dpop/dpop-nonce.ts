import { member } from '../../assertion/json-text.ts';
import { headerValues } from '../../request/wire-request.ts';
import { unseenInAnswer } from '../answer-outcome.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';

export const dpopNonce = defineCheck({
  code: 'dpop-nonce',
  stage: 'dpop',
  severity: 'error',
  title: 'The server asks for a nonce in the DPoP proof',
  why: 'The server gives a nonce in the DPoP-Nonce header and wants it back in the next proof.',
  falsePositives:
    'A server that uses no nonces, such as node-oidc-provider, answers so to a proof that is merely too old: without the DPoP-Nonce header it is not proven.',
  example: 'An answer with the error use_dpop_nonce',
  references: ['RFC 9449 §8'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Repeat the request once, with a new proof that holds the value of DPoP-Nonce as claim nonce, and at PAR and the token endpoint with a new client assertion.',
    ],
    recipe: 'dpop-proof',
  },
  run({ response, recognised, dpopClaims }) {
    const [nonce] = headerValues(response.headers, 'dpop-nonce');
    if (recognised?.guide !== 'use-dpop-nonce') return unseenInAnswer(recognised, 'dpop-nonce');
    if (nonce !== undefined && member(dpopClaims, 'nonce') === nonce)
      return notApplicable('the proof holds this nonce: the answer is that to a request before it');
    return found({
      certainty: nonce === undefined ? 'strong' : 'proof',
      evidence: [
        {
          source: 'response',
          path: 'headers.dpop-nonce',
          found: nonce ?? 'not in the paste',
          expected: 'the claim nonce of the proof',
        },
      ],
    });
  },
});
