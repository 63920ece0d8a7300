import { member } from '../../assertion/json-text.ts';
import { purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { keysWithKid } from '../../key-set/select-key.ts';
import { algorithmOf, algorithmOfLength, signatureAlgorithms } from '../../signature/algorithms.ts';
import { fromHex } from '../../signature/signature-forms.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { headerEvidence } from './header-evidence.ts';

export const algCurveMismatch = defineCheck({
  code: 'alg-curve-mismatch',
  stage: 'header',
  severity: 'error',
  title: 'alg does not fit the curve of the key',
  why: 'Each ES algorithm goes with one curve: ES256 with P-256, ES384 with P-384, ES512 with P-521; RS and PS go with RSA keys.',
  falsePositives: 'Misleads where the pasted key set is not the published one.',
  example: 'alg ES384 with a key on the curve P-256',
  references: ['RFC 7518 §3.1', 'RFC 7518 §3.4'],
  needs: ['header'],
  fix: {
    kind: 'do',
    steps: ['Choose alg by the key: P-256 → ES256, P-384 → ES384, P-521 → ES512.'],
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
    if (keySet === undefined) return byLength(subject);
    const named = keysWithKid(keySet.keys, member(header, 'kid')).filter((one) => kindOf(one) !== undefined);
    const [key] = named;
    const alg = member(header, 'alg');
    const algorithm = algorithmOf(alg);
    if (key === undefined || algorithm === undefined)
      return notApplicable('there is no pair of algorithm and key');
    const fits = (kind: string | undefined): boolean =>
      kind === (algorithm.curve ?? rsa) || (alg === 'EdDSA' && kind === 'Ed448');
    if (named.some((one) => fits(kindOf(one)))) return passed;
    if (purposeOf(key) === 'enc') return notApplicable('reported as kid-enc-key');
    if (algorithm.curve === undefined && !profile.assertion.algorithms.value.includes(String(alg)))
      return notApplicable('reported as alg-rsa');
    const kind = kindOf(key);
    const right = Object.keys(signatureAlgorithms).find((name) => signatureAlgorithms[name]?.curve === kind);
    return found({
      certainty: 'proof',
      title: kind === rsa ? 'alg belongs to EC keys, and the key is an RSA key' : undefined,
      evidence: [
        headerEvidence(subject, 'alg', {
          found: String(alg),
          expected: kind === rsa ? 'an algorithm for RSA keys, such as RS256 or PS256' : right,
        }),
        { source: 'jwks', path: `${key.path}.${kind === rsa ? 'kty' : 'crv'}`, found: kind },
      ],
    });
  },
});

/** Without the key, the signature tells on which curve it is: its length is fixed. */
function byLength(subject: SubjectWith<'header'>): Outcome {
  const { header, assertion } = subject;
  const alg = member(header, 'alg');
  const algorithm = algorithmOf(alg);
  const { bytes, text } = assertion?.signature ?? { bytes: new Uint8Array(), text: '' };
  const { length } = bytes;
  const right = algorithm && algorithmOfLength(length, algorithm);
  // Hexadecimal digits are letters of base64url too, half as many again as the bytes they stand for.
  if (right === undefined || fromHex(text) !== undefined) return cannotTell(['keySet']);
  return found({
    certainty: 'strong',
    title: 'The signature is one of another curve than the one of alg',
    evidence: [
      headerEvidence(subject, 'alg', { found: String(alg), expected: right }),
      { source: 'client_assertion', path: 'signature', found: `${length} bytes, as ${right} gives` },
    ],
  });
}

const rsa = 'RSA';

/** The curve on which a key lies, or that it is an RSA key, which lies on none; `undefined` where neither is said. */
function kindOf({ jwk }: KeyEntry): string | undefined {
  return member(jwk, 'kty') === rsa ? rsa : textMember(jwk, 'crv');
}
