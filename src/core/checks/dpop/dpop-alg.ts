import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { proofEvidence } from './dpop-outcome.ts';

export const dpopAlg = defineCheck({
  code: 'dpop-alg',
  stage: 'dpop',
  severity: 'error',
  title: 'The DPoP proof is signed with an algorithm that the profile does not take',
  why: 'A proof is signed with an asymmetric algorithm of the profile.',
  falsePositives: 'None where the profile is the right one.',
  example: 'A proof whose header says alg RS256',
  references: ['RFC 9449 §4.3', 'Singpass: DPoP'],
  needs: ['dpopHeader'],
  fix: {
    kind: 'do',
    steps: ['Sign with ES256 and a key on P-256, made for this login and used from PAR to userinfo.'],
    recipe: 'dpop-proof',
  },
  explainsAway: ['dpop-signature'],
  run(subject) {
    const rule = subject.profile.dpop?.algorithms;
    if (rule === undefined) return notApplicable('the profile does not use DPoP');
    const alg = member(subject.dpopHeader, 'alg');
    if (typeof alg === 'string' && rule.value.includes(alg)) return passed;
    return found({
      certainty: 'proof',
      evidence: [
        proofEvidence(subject, 'header.alg', {
          found: shownJson(alg),
          expected: rule.value.join(', '),
        }),
      ],
      rules: [rule],
      // Of another kind, the key is another one for that reason alone.
      explainsAway: /^(?:[RP]S|Ed)/.test(String(alg)) ? ['dpop-key-changed'] : [],
    });
  },
});
