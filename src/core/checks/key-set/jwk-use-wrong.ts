import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** A server that tries all keys does not mind. Triggers on: use SIG. */
export const jwkUseWrong = defineCheck({
  code: 'jwk-use-wrong',
  stage: 'key-set',
  severity: 'error',
  title: 'use of a key is neither sig nor enc',
  why: 'A server sorts keys by use; a key without the exact word may be passed over.',
  references: ['RFC 7517 §4.2', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Write "use": "sig" on the signing key and "use": "enc" on the encryption key.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        const use = member(key.jwk, 'use');
        if (use === 'sig' || use === 'enc') return undefined;
        return {
          path: 'use',
          found: use === undefined ? 'missing' : JSON.stringify(use),
          expected: 'sig or enc',
        };
      },
      'proof',
    );
  },
});
