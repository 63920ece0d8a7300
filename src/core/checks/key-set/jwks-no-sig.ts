import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { purposeOf } from './key-set-outcome.ts';

function describe(keys: readonly KeyEntry[]): string {
  return keys.map(({ jwk }) => `${String(jwk.kty)} ${String(jwk.use ?? 'without use')}`).join(', ');
}

/** False positive when only part of the set was pasted. Triggers on: keys with use enc alone. */
export const jwksNoSig = defineCheck({
  code: 'jwks-no-sig',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set has no usable signing key',
  why: 'The client assertion is verified with a signing key of the set.',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Publish the public half of the signing key with use sig, kid, and kty EC.'],
    recipe: 'public-jwk',
  },
  explainsAway: ['kid-unknown', 'sig-wrong-key', 'kid-enc-key'],
  run({ keySet, profile }) {
    if (keySet.shape !== 'set' || keySet.keys.length === 0)
      return notApplicable('reported as another fault of the document');
    const usable = keySet.keys.some(
      (key) => purposeOf(key) !== 'enc' && profile.keySet.keyTypes.value.some((type) => type === key.jwk.kty),
    );
    if (usable) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        { source: 'jwks', path: 'keys', found: describe(keySet.keys), expected: 'a key with use sig' },
      ],
    });
  },
});
