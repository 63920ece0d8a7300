import { member } from '../../assertion/json-text.ts';
import { purposeOf } from '../../key-set/key-labels.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** What the private half does (RFC 7517 §4.3): deriving is no work of the published half of an ECDH key. */
const privateOperations = ['sign', 'decrypt', 'unwrapKey', 'deriveKey', 'deriveBits'];

/** Most servers ignore key_ops. Triggers on: key_ops ["sign"]. */
export const jwkKeyopsWrong = defineCheck({
  code: 'jwk-keyops-wrong',
  stage: 'key-set',
  severity: 'warning',
  title: 'key_ops of a key does not fit what the key is for',
  why: 'A reader may refuse a key whose key_ops do not fit.',
  references: ['RFC 7517 §4.3'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Leave key_ops out: use says the same.'],
    recipe: 'public-jwk',
  },
  run(subject) {
    return keysOutcome(subject, (key) => {
      const operations = member(key.jwk, 'key_ops');
      if (operations === undefined) return undefined;
      const found = JSON.stringify(operations).slice(0, 100);
      if (!Array.isArray(operations)) return { path: 'key_ops', found, expected: 'an array, or no key_ops' };
      if (purposeOf(key) !== 'enc') {
        // A reader that looks at key_ops wants verify among them.
        return operations.includes('verify')
          ? undefined
          : { path: 'key_ops', found, expected: 'verify, or no key_ops' };
      }
      const wrong = operations.some((name) => privateOperations.includes(String(name)) || name === 'verify');
      return wrong ? { path: 'key_ops', found, expected: 'no key_ops' } : undefined;
    });
  },
});
