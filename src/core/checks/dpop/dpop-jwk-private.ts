import { isJsonObject, member } from '../../assertion/json-text.ts';
import { toKeyEntry } from '../../key-set/parse-key-set.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { proofEvidence } from './dpop-outcome.ts';

export const dpopJwkPrivate = defineCheck({
  code: 'dpop-jwk-private',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof gives its private key away',
  why: 'Whoever sees the proof can sign with that key; a server must refuse it.',
  falsePositives: 'None: the private member stands in the header of the proof.',
  example: 'A jwk with the member d',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopHeader'],
  fix: {
    kind: 'do',
    steps: [
      'Put only the public members into jwk: kty, crv, x, y for an EC key.',
      'Throw this key away, and begin a new login with another.',
    ],
    recipe: 'dpop-proof',
  },
  run(subject) {
    const jwk = member(subject.dpopHeader, 'jwk');
    if (!isJsonObject(jwk)) return notApplicable('reported as dpop-jwk-missing');
    const { privateMembers } = toKeyEntry(jwk, 'jwk', 0);
    if (privateMembers.length === 0) return passed;
    return found({
      certainty: 'proof',
      // The key is given away all the same where the server ignores the header.
      severity: subject.profile.dpop === undefined ? 'warning' : undefined,
      evidence: [
        proofEvidence(subject, 'header.jwk', {
          found: `${privateMembers.join(', ')} is present`,
          expected: 'the public members alone',
        }),
      ],
    });
  },
});
