import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
  iss: ['iss', 'issuer', 'clientid'],
  sub: ['sub', 'subject'],
  aud: ['aud', 'audience', 'audiences'],
  exp: ['exp', 'expires', 'expiry', 'expiration', 'expiresat', 'expirationtime'],
  iat: ['iat', 'issuedat', 'issued', 'issuetime'],
  jti: ['jti', 'jwtid', 'tokenid'],
};

function aliasesOf(claim: string): readonly string[] {
  return aliases[claim] ?? [];
}

/** No false positives: the right name is absent and a known other one is there. Triggers on: audience instead of aud. */
export const claimNameWrong = defineCheck({
  code: 'claim-name-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'A required claim stands under another name',
  why: 'Claim names are exact: a server does not find a claim under another spelling.',
  references: ['RFC 7519 §4.1'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Use the registered names iss, sub, aud, exp, iat, jti in lower case.'],
  },
  explainsAway: ['iss-missing', 'sub-missing', 'aud-missing', 'exp-missing', 'iat-missing', 'jti-missing'],
  run(subject) {
    const names = Object.keys(subject.claims);
    const wrong = subject.profile.assertion.requiredClaims.value.flatMap((claim) => {
      if (names.includes(claim)) return [];
      const alias = names.find((name) =>
        aliasesOf(claim).includes(name.toLowerCase().replace(/[^a-z]/g, '')),
      );
      return alias === undefined ? [] : [{ claim, alias }];
    });
    const [first, ...rest] = wrong.map(({ claim, alias }) =>
      claimEvidence(subject, alias, { found: alias, expected: claim }),
    );
    if (first === undefined) return passed;
    return found({ certainty: 'proof', evidence: [first, ...rest] });
  },
});
