import { isJsonObject, member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopJwkMissing = defineCheck({
  code: 'dpop-jwk-missing',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof does not bring its public key',
  why: 'The server verifies a proof with the key in its own header.',
  falsePositives: 'None: the header of the proof is there to be read.',
  example: 'A proof whose header has no jwk',
  references: ['RFC 9449 §4.2', 'Singpass: DPoP'],
  needs: ['dpopHeader'],
  fix: {
    kind: 'do',
    steps: ['Put the public key as jwk into the header of the proof; kid is not enough.'],
    recipe: 'dpop-proof',
  },
  explainsAway: ['dpop-signature', 'dpop-key-changed'],
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const jwk = member(subject.dpopHeader, 'jwk');
    if (isJsonObject(jwk)) return passed;
    const kid = member(subject.dpopHeader, 'kid');
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'header.jwk', {
          found: jwk === undefined ? 'missing' : JSON.stringify(jwk).slice(0, 200),
          expected: 'a public JWK',
          note: kid === undefined ? undefined : 'kid is there instead',
        }),
      ],
    });
  },
});
