import { member } from '../../assertion/json-text.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { algorithmOf, signatureAlgorithms } from '../../signature/algorithms.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const algCurveMismatch = defineCheck({
  code: 'alg-curve-mismatch',
  stage: 'header',
  severity: 'error',
  title: 'alg does not fit the curve of the key',
  why: 'Each ES algorithm goes with one curve: ES256 with P-256, ES384 with P-384, ES512 with P-521; RS and PS go with RSA keys.',
  falsePositives: 'Misleads where the pasted key set is not the published one.',
  example: 'alg ES384 with a key on the curve P-256',
  references: ['RFC 7518 §3.4'],
  needs: ['header', 'keySet'],
  fix: {
    kind: 'do',
    steps: ['Choose alg by the key: P-256 → ES256.'],
    recipe: 'sign',
  },
  explainsAway: [
    'sig-hash-mismatch',
    'sig-wrong-key',
    'sig-truncated',
    'alg-jwk-alg-mismatch',
    'sig-zero-extended',
  ],
  run(subject) {
    const { header, keySet, profile } = subject;
    const [key] = keysWithKid(keySet.keys, member(header, 'kid'));
    const curve = key && member(key.jwk, 'crv');
    const alg = member(header, 'alg');
    const algorithm = algorithmOf(alg);
    if (key === undefined || curve === undefined || algorithm === undefined)
      return notApplicable('there is no pair of algorithm and EC key');
    if (curve === algorithm.curve) return passed;
    if (member(key.jwk, 'use') === 'enc') return notApplicable('reported as kid-enc-key');
    if (algorithm.curve === undefined && !profile.assertion.algorithms.value.includes(String(alg)))
      return notApplicable('reported as alg-rsa');
    const right = Object.keys(signatureAlgorithms).find((name) => signatureAlgorithms[name]?.curve === curve);
    return found({
      certainty: 'proof',
      evidence: [
        headerEvidence(subject, 'alg', {
          found: String(alg),
          expected: right,
        }),
        { source: 'jwks', path: `${key.path}.crv`, found: String(curve) },
      ],
    });
  },
});
