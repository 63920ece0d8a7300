import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { claimEvidence } from './claim-outcome.ts';

/** Claims that client assertions carry in practice: the required ones, and what libraries add. */
const usual = ['iss', 'sub', 'aud', 'exp', 'iat', 'jti', 'nbf', 'code', 'cnf'];

export const extraClaims = defineCheck({
  code: 'extra-claims',
  stage: 'claims',
  severity: 'note',
  title: 'The client assertion holds claims that the profile does not list',
  why: 'Some servers refuse claims they do not know.',
  falsePositives: 'Unknown claims are usually ignored, so this is rarely the cause.',
  example: 'A claim called purpose',
  references: ['RFC 7519 §4', 'Public reports'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Leave them out for one try, to see whether the server minds.'],
  },
  run(subject) {
    const [first, ...rest] = Object.keys(subject.claims)
      .filter((name) => !usual.includes(name))
      .slice(0, 10)
      .map((name) => claimEvidence(subject, name, { found: name, expected: usual.join(', ') }));
    return first === undefined ? passed : found({ certainty: 'hint', evidence: [first, ...rest] });
  },
});
