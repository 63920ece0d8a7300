import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** Most servers ignore key_ops. Triggers on: key_ops ["sign"]. */
export const jwkKeyopsWrong = defineCheck({
  code: 'jwk-keyops-wrong',
  stage: 'key-set',
  severity: 'warning',
  title: 'key_ops of a public key names operations of the private half',
  why: 'A reader may refuse a key whose key_ops do not fit.',
  references: ['RFC 7517 §4.3'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Leave key_ops out: use says the same.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const operations = member(key.jwk, 'key_ops');
        if (!Array.isArray(operations)) return undefined;
        const wrong = operations.filter((name) =>
          ['sign', 'decrypt', 'unwrapKey', 'deriveKey', 'deriveBits'].includes(String(name)),
        );
        return wrong.length === 0
          ? undefined
          : { path: 'key_ops', found: wrong.join(', '), expected: 'verify, or no key_ops' };
      },
      'proof',
    );
  },
});
