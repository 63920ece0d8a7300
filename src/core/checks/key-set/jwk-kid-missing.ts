import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';

/** A server that tries all keys does not mind. Triggers on: a key without kid. */
export const jwkKidMissing = defineCheck({
  code: 'jwk-kid-missing',
  stage: 'key-set',
  severity: 'warning',
  title: 'A key has no kid',
  why: 'The provider asks for a kid on every key; without it no token can name the key.',
  references: ['RFC 7517 §4.5', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Give every key a kid: its RFC 7638 thumbprint is a good one.'],
    recipe: 'public-jwk',
  },
  run({ keySet }) {
    return keysOutcome(
      keySet,
      (key) => {
        return member(key.jwk, 'kid') === undefined
          ? { path: 'kid', found: 'missing', expected: 'a unique text' }
          : undefined;
      },
      'strong',
    );
  },
});
