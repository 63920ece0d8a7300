import { defineCheck } from '../define-check.ts';
import { audienceOutcome } from './claim-outcome.ts';

export const audWrongProfile = defineCheck({
  code: 'aud-wrong-profile',
  stage: 'claims',
  severity: 'error',
  title: 'aud is the issuer of the other profile: with /fapi where it must be without, or the reverse',
  why: 'aud says for whom the assertion was made; a server refuses one that was made for another.',
  falsePositives: 'Misleads where the profile was chosen wrongly by hand.',
  example: 'The bare host as aud, where FAPI 2.0 wants the issuer with its path',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'FAPI 2.0: the issuer ends with /fapi. Before FAPI: it does not.',
      'Check that endpoint, PAR and DPoP belong to the same profile.',
    ],
  },
  run: (subject) => audienceOutcome(subject, 'aud-wrong-profile', 'proof'),
});
