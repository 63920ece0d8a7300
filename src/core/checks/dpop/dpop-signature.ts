import type { Json } from '../../assertion/decoded-jwt.ts';
import { isJsonObject, member } from '../../assertion/json-text.ts';
import { coordinateFault } from '../../key-set/coordinates.ts';
import { algorithmOf } from '../../signature/algorithms.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

interface UnfitKey {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly note?: string | undefined;
}

/** Why the key in the header can verify nothing under `alg`; an absent jwk and an `alg` of another kind are reported by themselves. */
function keyFault(jwk: Json | undefined, alg: Json | undefined): UnfitKey | undefined {
  const algorithm = algorithmOf(alg);
  if (!isJsonObject(jwk) || algorithm?.family !== 'ecdsa') return undefined;
  const [kty, crv] = [member(jwk, 'kty'), member(jwk, 'crv')];
  if (kty !== 'EC') {
    return {
      path: 'header.jwk.kty',
      found: kty === undefined ? 'missing' : JSON.stringify(kty),
      expected: 'EC',
    };
  }
  const fault = coordinateFault(jwk);
  if (fault !== undefined) {
    const { member: name, found, expected, note } = fault;
    return { path: `header.jwk.${name}`, found, expected, note };
  }
  if (crv === algorithm.curve || algorithm.curve === undefined) return undefined;
  const found = crv === undefined ? 'missing' : JSON.stringify(crv);
  return { path: 'header.jwk.crv', found, expected: algorithm.curve, note: `alg is ${String(alg)}` };
}

export const dpopSignature = defineCheck({
  code: 'dpop-signature',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof does not verify with its own key',
  why: 'The signature shows that the sender holds the key in the header.',
  falsePositives: 'None: the key to verify with stands in the proof itself.',
  example: 'A proof whose jwk is not the key that signed it',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpop', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Sign the proof with the private half of the key in its header.',
      'Send the signature as raw r‖s, not as DER.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const unfit = keyFault(member(subject.dpopHeader, 'jwk'), member(subject.dpopHeader, 'alg'));
    if (unfit !== undefined) {
      const { path, ...rest } = unfit;
      return found({
        certainty: 'proof',
        evidence: [proofEvidence(subject, path, rest)],
        explainsAway: ['dpop-key-changed'],
      });
    }
    const result = subject.verification.dpop;
    if (result === undefined || result.state === 'not-checkable' || result.state === 'no-keys') {
      return notApplicable(result?.because ?? 'the proof brings no key');
    }
    if (result.state === 'verified') return passed;
    const { alteration } = result;
    const forms = alteration && [alteration.signature, alteration.input, alteration.hash];
    const note = forms?.filter((form) => form !== 'as-is').join(', ');
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'signature', {
          found: note === undefined ? 'does not verify' : `verifies only as: ${note}`,
          expected: 'verifies with jwk of its header',
        }),
      ],
    });
  },
});
