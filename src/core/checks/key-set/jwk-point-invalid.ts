import { readBase64Url } from '../../assertion/base64url.ts';
import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { textMember } from '../../key-set/parse-key-set.ts';
import { curveBytes } from '../../signature/algorithms.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

/** Other faults of the coordinates are reported as such. */
function isWellFormed(jwk: JsonObject): boolean {
  return ['x', 'y'].every((name) => {
    const reading = readBase64Url(textMember(jwk, name) ?? '');
    return reading.problems.length === 0 && reading.bytes.length === curveBytes[textMember(jwk, 'crv') ?? ''];
  });
}

/** No false positives: the engine refuses the point, and it has the curve. Triggers on: x and y swapped. */
export const jwkPointInvalid = defineCheck({
  code: 'jwk-point-invalid',
  stage: 'key-set',
  severity: 'error',
  title: 'The coordinates of a key are no point of its curve',
  why: 'Such a key can verify nothing; a good reader refuses the whole set.',
  references: ['RFC 7518 §6.2.1'],
  needs: ['keySet', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Export the public key again with a library.',
      'Compare x and y: they may be swapped or cut off.',
    ],
    recipe: 'public-jwk',
  },
  run({ keySet, verification }) {
    const broken = keySet.keys.filter(
      ({ path, jwk }) => jwk.kty === 'EC' && verification.unusableKeys[path]?.kind === 'invalid',
    );
    const [first, ...rest] = broken
      .filter(({ jwk }) => isWellFormed(jwk))
      .map(({ path }) => ({
        source: 'jwks' as const,
        path,
        found: 'a point off the curve',
        expected: 'a point on the curve',
      }));
    return first === undefined ? passed : found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
