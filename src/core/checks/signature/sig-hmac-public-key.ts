import { member } from '../../assertion/json-text.ts';
import { isHmac } from '../../signature/hmac-secret.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, passed } from '../outcome.ts';

export const sigHmacPublicKey = defineCheck({
  code: 'sig-hmac-public-key',
  // A server refuses the algorithm before it looks at any signature.
  stage: 'header',
  severity: 'error',
  title: 'The assertion is not signed: it carries an HMAC whose secret is the public key',
  why: 'A library was handed a key as text under HS256. Anyone can make such a token from the published key, so that no server may take it.',
  falsePositives:
    'None: with that text as secret the code fits. It protects nothing, since everybody has the text.',
  example: 'alg HS256 with the PEM of the public key as the secret',
  references: ['RFC 7518 §3.2', 'RFC 8725 §2.1'],
  needs: ['header', 'verification'],
  fix: {
    kind: 'do',
    steps: [
      'Name the algorithm of the key, ES256 for P-256, both when signing and in the header.',
      'Load the private key as a key object; a key that is passed as text becomes a secret.',
    ],
    recipe: 'sign',
  },
  explainsAway: ['alg-hmac', 'sig-truncated', 'alg-jwk-alg-mismatch', 'alg-curve-mismatch'],
  run({ header, assertion, keySet, verification }) {
    const alg = member(header, 'alg');
    if (!isHmac(alg)) return passed;
    const secret = verification.assertion?.hmacSecret;
    if (secret === undefined)
      return keySet === undefined
        ? cannotTell(['keySet'])
        : cannotTell(['verification'], 'the secret may be a text that is not at hand');
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'client_assertion',
          path: 'signature',
          span: assertion?.signature?.span,
          found: `${String(alg)} with ${secret.how} as its secret`,
          expected: 'a signature by the private key',
        },
      ],
    });
  },
});
