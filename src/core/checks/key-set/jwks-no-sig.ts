import { isUsableFor, purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { untilFetched } from './until-fetched.ts';

function describe(keys: readonly KeyEntry[]): string {
  return keys
    .slice(0, 20)
    .map(({ jwk }) => `${String(jwk.kty)} ${String(jwk.use ?? 'without use')}`)
    .join(', ');
}

export const jwksNoSig = defineCheck({
  code: 'jwks-no-sig',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set has no usable signing key',
  why: 'The client assertion is verified with a signing key of the set.',
  falsePositives: 'Misleads where only a part of the key set was pasted.',
  example: 'A set with encryption keys alone',
  references: ['RFC 7517 §5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Publish the public half of the signing key with use sig, kid, and kty EC.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: ['kid-unknown', 'sig-wrong-key', 'kid-enc-key'],
  run({ keySet, profile }) {
    if (keySet.shape !== 'set' || keySet.keys.length === 0)
      return notApplicable('reported as another fault of the document');
    const meant = keySet.keys.filter((key) => purposeOf(key) !== 'enc' && key.jwk.kty !== 'oct');
    if (meant.some((key) => isUsableFor('sig', key, profile))) return passed;
    if (meant.length > 0) return notApplicable('what is wrong with the signing key is reported by itself');
    return found({
      certainty: keySet.shown ? 'strong' : 'proof',
      evidence: [
        { source: 'jwks', path: 'keys', found: describe(keySet.keys), expected: 'a key with use sig' },
      ],
    });
  },
});
