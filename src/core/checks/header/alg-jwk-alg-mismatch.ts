import { member } from '../../assertion/json-text.ts';
import { labelFaults, purposeOf } from '../../key-set/key-labels.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { algorithmOf } from '../../signature/algorithms.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const algJwkAlgMismatch = defineCheck({
  code: 'alg-jwk-alg-mismatch',
  stage: 'header',
  severity: 'error',
  title: 'alg of the header differs from alg of the key',
  why: 'A key that names an algorithm is used for that algorithm only.',
  falsePositives: 'Misleads where the pasted key set is not the published one.',
  example: 'alg ES384 with a key whose own alg says ES256',
  references: ['RFC 7517 §4.4', 'Singpass: client key requirements'],
  needs: ['header', 'keySet'],
  fix: {
    kind: 'do',
    steps: ['Sign with the algorithm that the key names, or correct alg in the key set.'],
    recipe: 'sign',
  },
  explainsAway: ['sig-hash-mismatch'],
  run(subject) {
    const { header, keySet, profile } = subject;
    const alg = member(header, 'alg');
    const named = keysWithKid(keySet.keys, member(header, 'kid'));
    const [key] = named.filter(({ jwk }) => typeof member(jwk, 'alg') === 'string');
    if (key === undefined) return notApplicable('no key of that kid names an algorithm');
    if (typeof alg !== 'string' || alg === '') return notApplicable('reported as alg-missing');
    if (named.some(({ jwk }) => member(jwk, 'alg') === alg)) return passed;
    // A secret signs, and no key of the set has to do with it.
    if (/^HS\d{3}$/.test(alg)) return notApplicable('no key of the set goes with it: see alg-hmac');
    if (purposeOf(key) === 'enc') return notApplicable('reported as kid-enc-key');
    const labelled = member(key.jwk, 'alg');
    // The header fits the curve and the label does not: the key set is what is wrong.
    const curve = algorithmOf(alg)?.curve;
    const label = labelFaults(keySet.keys, profile).get(key.path)?.kind;
    if (label === 'signing-algorithm' && curve === member(key.jwk, 'crv'))
      return notApplicable('reported as jwk-sig-alg-wrong');
    return found({
      certainty: 'proof',
      evidence: [
        headerEvidence(subject, 'alg', {
          found: alg,
          expected: String(labelled),
        }),
        { source: 'jwks', path: `${key.path}.alg`, found: String(labelled) },
      ],
    });
  },
});
