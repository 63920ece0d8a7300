import { member } from '../../assertion/json-text.ts';
import { purposeOf } from '../../key-set/key-labels.ts';
import type { KeyEntry } from '../../key-set/key-set-document.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { maySign } from './spare-keys.ts';
import { untilFetched } from './until-fetched.ts';

/** What the private half does (RFC 7517 §4.3): deriving is no work of the published half of an ECDH key. */
const privateOperations = ['sign', 'decrypt', 'unwrapKey', 'deriveKey', 'deriveBits'];

export const jwkKeyopsWrong = defineCheck({
  code: 'jwk-keyops-wrong',
  stage: 'key-set',
  severity: 'warning',
  title: 'key_ops of a key does not fit what the key is for',
  why: 'A reader may refuse a key whose key_ops do not fit.',
  falsePositives:
    'Very likely for a signing key that does not list verify: MockPass and node-oidc-provider pass over such a key, while other servers ignore key_ops. For an encryption key it is only a risk.',
  example: 'A public signing key with key_ops ["sign"]',
  references: ['RFC 7517 §4.3'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Leave key_ops out: use says the same.', untilFetched],
    recipe: 'public-jwk',
  },
  run(subject) {
    const refused = subject.keySet.keys.some((key) => maySign(subject, key) && cannotVerify(key));
    const outcome = keysOutcome(subject, keyopsFault, { certainty: refused ? 'strong' : 'proof' });
    if (!refused || outcome.kind !== 'found') return outcome;
    return found({ ...outcome.finding, severity: 'error' });
  },
});

/** A reader that looks at key_ops of a signing key wants verify among them. */
function cannotVerify(key: KeyEntry): boolean {
  const operations = member(key.jwk, 'key_ops');
  return purposeOf(key) !== 'enc' && Array.isArray(operations) && !operations.includes('verify');
}

function keyopsFault(key: KeyEntry): { path: string; found: string; expected: string } | undefined {
  const operations = member(key.jwk, 'key_ops');
  if (operations === undefined) return undefined;
  const found = JSON.stringify(operations).slice(0, 100);
  if (!Array.isArray(operations)) return { path: 'key_ops', found, expected: 'an array, or no key_ops' };
  if (cannotVerify(key)) return { path: 'key_ops', found, expected: 'verify, or no key_ops' };
  const wrong =
    purposeOf(key) === 'enc' &&
    operations.some((name) => privateOperations.includes(String(name)) || name === 'verify');
  return wrong ? { path: 'key_ops', found, expected: 'no key_ops' } : undefined;
}
