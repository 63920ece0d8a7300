import type { Json } from '../../assertion/decoded-jwt.ts';
import { isJsonObject, member, shownJson } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import type { FaultCode } from '../../catalogue/faults.ts';
import { coordinateFault } from '../../key-set/coordinates.ts';
import { algorithmOf } from '../../signature/algorithms.ts';
import { describeAlteration } from '../../signature/alteration-words.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, type Evidence, found, notApplicable, type Outcome, passed } from '../outcome.ts';
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
      found: shownJson(kty),
      expected: 'EC',
    };
  }
  const fault = coordinateFault(jwk);
  if (fault !== undefined) {
    const { member: name, found, expected, note } = fault;
    return { path: `header.jwk.${name}`, found, expected, note };
  }
  if (crv === algorithm.curve || algorithm.curve === undefined) return undefined;
  return {
    path: 'header.jwk.crv',
    found: shownJson(crv),
    expected: algorithm.curve,
    note: `alg is ${String(alg)}`,
  };
}

export const dpopSignature = defineCheck({
  code: 'dpop-signature',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof does not verify with its own key',
  why: 'The signature shows that the sender holds the key in the header.',
  falsePositives:
    'None: the key to verify with stands in the proof itself. Less sure of one that is too short to be a signature: it may have been taken off.',
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
    if (/[^\w.-]/.test(subject.dpop?.text.trim() ?? ''))
      return notApplicable('reported as dpop-header-broken');
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
    if (isUnsigned(subject)) return faultySignature(subject, { found: 'missing' });
    if (result?.lacking !== undefined) return cannotTell(['verification'], result.because);
    if (result === undefined || result.state === 'not-checkable' || result.state === 'no-keys') {
      return notApplicable(result?.because ?? 'the proof brings no key');
    }
    if (result.state === 'verified') return passed;
    const { alteration } = result;
    if (alteration !== undefined) {
      const note = describeAlteration(alteration, member(subject.dpopHeader, 'alg'));
      return faultySignature(subject, { found: 'verifies only once altered', note });
    }
    const signer = signerOf(subject);
    return faultySignature(
      subject,
      { found: 'does not verify', note: signer && `it was made with ${signer}` },
      // The key in the header is not the one that signed: that it is not the one of PAR either is no other fault.
      ['dpop-key-changed'],
    );
  },
});

/** No signature under any algorithm is shorter (RFC 7518 §3.4, RFC 8032 §5.1.6). */
const fewestBytes = 64;

function faultySignature(
  subject: Subject,
  evidence: Pick<Evidence, 'found' | 'note'>,
  explainsAway: readonly FaultCode[] = [],
): Outcome {
  const expected = 'verifies with jwk of its header';
  return found({
    // Who shows a proof to others may take its signature off, or put a word there.
    certainty: (subject.dpop?.signature?.bytes.length ?? 0) < fewestBytes ? 'strong' : 'proof',
    evidence: [proofEvidence(subject, 'signature', { ...evidence, expected })],
    explainsAway,
  });
}

/** Three parts of which the last is empty; under `none` that is as it should be, and reported as dpop-alg. */
function isUnsigned({ dpop, dpopHeader }: Subject): boolean {
  return dpop?.shape === 'jws' && dpop.signature?.bytes.length === 0 && member(dpopHeader, 'alg') !== 'none';
}

/** Which other key of the case made the signature, in words: keys that verify it follow from r and s (SEC 1 §4.1.6). */
function signerOf({ verification }: Subject): string | undefined {
  const able = new Set(verification?.dpop?.recovered?.map(({ thumbprint }) => thumbprint));
  const [path] = Object.entries(verification?.thumbprints ?? {}).find(([, print]) => able.has(print)) ?? [];
  if (path === undefined) return undefined;
  if (path === 'authorization-dpop') return 'the key of the PAR proof';
  if (path === 'previous-dpop') return 'the key of the proof before';
  return `${path} of the client’s key set`;
}
