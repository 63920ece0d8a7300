import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopKeyChanged = defineCheck({
  code: 'dpop-key-changed',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof uses another key than the pushed authorization request',
  why: 'The code is bound to the key of PAR; only that key may redeem it.',
  falsePositives: 'Misleads where the pasted PAR request belongs to another login.',
  example: 'A proof signed with another key than the one at PAR',
  references: ['RFC 9449 §10', 'Singpass: DPoP'],
  needs: ['verification'],
  fix: {
    kind: 'do',
    steps: [
      'Keep the key pair in the session from PAR to userinfo.',
      'With several instances, keep it in a store they share.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { verification, authorizationRequest, response } = subject;
    const mine = verification.thumbprints.dpop;
    const declared = authorizationRequest?.parameters.find(({ name }) => name === 'dpop_jkt')?.value;
    const other = verification.thumbprints['authorization-dpop'] ?? declared;
    if (mine === undefined || other === undefined) {
      // The answer itself can say so, where the two proofs are not pasted.
      const said = response?.description;
      if (said !== undefined && /\bdpop_jkt\b/i.test(said)) {
        return found({
          certainty: 'strong',
          evidence: [{ source: 'response', path: 'error_description', found: said }],
        });
      }
      return mine === undefined && subject.dpopHeader !== undefined
        ? notApplicable('the proof brings no key')
        : cannotTell(['dpopHeader', 'authorizationRequest'], 'two proofs are needed, or one and dpop_jkt');
    }
    if (mine === other) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'header.jwk', {
          found: `thumbprint ${mine}`,
          expected: `thumbprint ${other}`,
        }),
      ],
    });
  },
});
