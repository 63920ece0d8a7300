import { objectOf } from '../../assertion/decode.ts';
import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { member } from '../../assertion/json-text.ts';
import { isSentBefore } from '../../assertion/timing-rules.ts';
import { hiddenBehind } from '../../profiles/tolerated.ts';
import { isUnrefused, onlyPossible } from '../at-any-server.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

/** Longer values are no words. */
const longestFixed = 1_000;

/** Values that programs are born with: they come again with every request. */
function isConstant(jti: string, { iss, sub }: JsonObject): boolean {
  if (jti.length < 8 || jti === iss || jti === sub) return true;
  if (jti.length > longestFixed) return false;
  return (
    /^(.)\1*$/.test(jti.replaceAll('-', '')) ||
    /^(?:jti|test|unique|abc|example)(?:[-_ \d]|jti|id|value)*$/i.test(jti)
  );
}

export const jtiReused = defineCheck({
  code: 'jti-reused',
  stage: 'claims',
  severity: 'error',
  title: 'The same client assertion or jti is used a second time',
  why: 'A server remembers every jti until it expires and refuses the second use.',
  falsePositives:
    'Proven only where both requests are pasted. A short jti that looks like a fixed value may still change from request to request.',
  example: 'The jti of the PAR request used again for the token request',
  references: ['RFC 7519 §4.1.7', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Make a new assertion with a new jti for PAR, for the token request and for every retry.'],
    recipe: 'jti',
  },
  run(subject) {
    const jti = member(subject.claims, 'jti');
    if (typeof jti !== 'string' || jti.trim() === '') return notApplicable('there is no jti that is a text');
    const earlier = [
      ['authorization_request', objectOf(subject.authorizationRequest?.assertion?.payload)],
      ['previous_request', objectOf(subject.previousAssertion?.payload)],
    ] as const;
    const same = earlier.find(([, claims]) => member(claims, 'jti') === jti);
    if (same !== undefined) {
      return found({
        certainty: 'proof',
        evidence: [
          claimEvidence(subject, 'jti', { found: jti, expected: 'a value not used before' }),
          { source: same[0], path: 'claims.jti', found: jti },
        ],
        explainsAway:
          isSentBefore(subject) && subject.now.source === 'clock'
            ? hiddenBehind(subject.profile, 'jti-reused', ['client-assertion-expired-cache', 'exp-past'])
            : [],
      });
    }
    // Another one before shows that it is made anew.
    const isAnother = earlier.some(([, claims]) => typeof member(claims, 'jti') === 'string');
    if (!isAnother && isConstant(jti, subject.claims)) {
      return found({
        certainty: 'strong',
        severity: 'warning',
        ...(isUnrefused(subject, 'jti-reused') ? onlyPossible : {}),
        title: 'jti looks like a value that is the same in every assertion',
        evidence: [claimEvidence(subject, 'jti', { found: jti, expected: 'a fresh random text' })],
      });
    }
    const compared = earlier.some(([, claims]) => claims !== undefined);
    return compared ? passed : cannotTell(['previousRequest', 'authorizationRequest']);
  },
});
