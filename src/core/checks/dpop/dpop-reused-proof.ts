import type { DecodedJwt } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import { isOfPushedRequest } from '../../case/pushed-alone.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopReusedProof = defineCheck({
  code: 'dpop-reused-proof',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof is used a second time',
  why: 'Each proof is good for one request; the server remembers its jti.',
  falsePositives: 'None: both proofs stand in the paste.',
  example: 'The proof of the PAR request sent again to the token endpoint',
  references: ['RFC 9449 §11.1', 'Singpass: DPoP'],
  needs: ['dpop'],
  fix: {
    kind: 'do',
    steps: ['Make a new proof with a new jti for PAR, for the token request and for every retry.'],
    recipe: 'jti',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { dpop, authorizationRequest, previousDpop } = subject;
    const jti = member(subject.dpopClaims, 'jti');
    const isSame = (other: DecodedJwt | undefined): boolean => other?.text.trim() === dpop.text.trim();
    const earlier = [
      ['authorization_request', isOfPushedRequest(subject) ? undefined : authorizationRequest?.dpop],
      ['previous_request', previousDpop],
    ] as const;
    const same = earlier.find(([, other]) => isSame(other));
    const shown = typeof jti === 'string' ? jti : 'the same proof';
    if (same !== undefined) {
      return found({
        certainty: 'proof',
        evidence: [
          proofEvidence(subject, 'claims.jti', { found: shown, expected: 'a value not used before' }),
          { source: same[0], path: 'dpop', found: shown },
        ],
        // A whole proof used again is one for another URL and another time.
        explainsAway: ['dpop-htu-endpoint', 'dpop-htm', 'dpop-iat', 'dpop-exp'],
      });
    }
    return earlier.some(([, other]) => other !== undefined)
      ? passed
      : cannotTell(['previousRequest', 'authorizationRequest']);
  },
});
