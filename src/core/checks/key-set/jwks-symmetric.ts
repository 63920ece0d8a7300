import { member } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { keysOutcome } from './key-set-outcome.ts';
import { untilFetched } from './until-fetched.ts';

export const jwksSymmetric = defineCheck({
  code: 'jwks-symmetric',
  stage: 'key-set',
  severity: 'error',
  title: 'The key set holds a symmetric key',
  why: 'A secret in a published document is no secret, and no server verifies with it.',
  falsePositives: 'None: the key says so itself.',
  example: 'A key with kty oct',
  references: ['RFC 7517 §4', 'Singpass: key sets'],
  needs: ['keySet'],
  fix: {
    kind: 'do',
    steps: ['Take the oct key out and replace the secret wherever it is used.', untilFetched],
    recipe: 'public-jwk',
  },
  explainsAway: ['jwk-kty-rsa'],
  run(subject) {
    const { keyTypes } = subject.profile.keySet;
    return keysOutcome(
      subject,
      ({ jwk }) =>
        member(jwk, 'kty') === 'oct'
          ? { path: 'kty', found: 'oct', expected: `public keys alone: ${keyTypes.value.join(', ')}` }
          : undefined,
      { spare: 'kept' },
    );
  },
});
