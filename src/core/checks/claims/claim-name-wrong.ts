import { member } from '../../assertion/json-text.ts';
import { editDistance } from '../../request/edit-distance.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { claimEvidence, expectedClientId } from './claim-outcome.ts';

const aliases: Readonly<Record<string, readonly string[]>> = {
  iss: ['iss', 'issuer', 'clientid'],
  sub: ['sub', 'subject', 'nameidentifier'],
  aud: ['aud', 'audience', 'audiences'],
  exp: ['exp', 'expires', 'expiry', 'expiration', 'expiresat', 'expiresin', 'expirationtime'],
  iat: ['iat', 'issuedat', 'issued', 'issuetime'],
  jti: ['jti', 'jwtid', 'tokenid'],
};
/** Claims with meanings of their own, however near their names are. */
const others = [
  'nbf',
  'uti',
  'sid',
  'oid',
  'tid',
  'azp',
  'acr',
  'amr',
  'act',
  'ath',
  'htm',
  'htu',
  'jkt',
  'cnf',
];

/** `issuedAt`, `Iss`, and the last part of the names that .NET gives: `http://schemas.xmlsoap.org/…/nameidentifier`. */
function isAlias(claim: string, name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  return aliases[claim]?.includes(last.toLowerCase().replace(/[^a-z]/g, '')) === true;
}

/** One letter off, and the value is of the kind that belongs there. */
function isTypingError(claim: string, name: string, subject: SubjectWith<'claims'>): boolean {
  const { claims } = subject;
  if (name.length > 8 || others.includes(name) || Object.hasOwn(aliases, name)) return false;
  if (editDistance(name.toLowerCase(), claim, 1) !== 1) return false;
  const value = member(claims, name);
  if (claim === 'exp' || claim === 'iat') return typeof value === 'number' && value > 1e9;
  if (typeof value !== 'string') return false;
  if (claim === 'aud') return value.includes('://');
  if (claim === 'jti') return value.length >= 8;
  return value === expectedClientId(subject) || value === member(claims, claim === 'iss' ? 'sub' : 'iss');
}

export const claimNameWrong = defineCheck({
  code: 'claim-name-wrong',
  stage: 'claims',
  severity: 'error',
  title: 'A required claim stands under another name',
  why: 'Claim names are exact: a server does not find a claim under another spelling.',
  falsePositives: 'None: the right name is absent, and a name that people use for it stands in its place.',
  example: 'A claim called audience instead of aud',
  references: ['RFC 7519 §4.1'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: ['Use the registered names iss, sub, aud, exp, iat, jti in lower case.'],
  },
  explainsAway: [
    'iss-missing',
    'sub-missing',
    'aud-missing',
    'exp-missing',
    'iat-missing',
    'jti-missing',
    'extra-claims',
  ],
  run(subject) {
    const names = Object.keys(subject.claims);
    const { assertion, standsFor } = subject.profile;
    const required = assertion.requiredClaims.value;
    // A mock may do without what its service asks for.
    const asked = standsFor === undefined ? required : [...new Set([...required, ...Object.keys(aliases)])];
    const wrong = asked.flatMap((claim) => {
      if (names.includes(claim)) return [];
      const alias =
        names.find((name) => isAlias(claim, name)) ??
        names.find((name) => isTypingError(claim, name, subject));
      return alias === undefined ? [] : [{ claim, alias }];
    });
    const [first, ...rest] = wrong.map(({ claim, alias }) =>
      claimEvidence(subject, alias, { found: alias, expected: claim }),
    );
    if (first === undefined) return passed;
    const isRefused = wrong.some(({ claim }) => required.includes(claim));
    return found({
      certainty: 'proof',
      severity: isRefused ? undefined : 'warning',
      evidence: [first, ...rest],
    });
  },
});
