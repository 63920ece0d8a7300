import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopSameAsClientKey = defineCheck({
  code: 'dpop-same-as-client-key',
  stage: 'dpop',
  severity: 'note',
  title: 'The DPoP key is the key that signs the client assertion',
  why: 'Some providers ask for a new key for every login, and some servers refuse a proof signed with the key of the client.',
  falsePositives:
    'Rarely the cause: most servers do not look, and a provider’s own demo app does so and works.',
  example: 'A proof signed with the key that signs the client assertion',
  references: ['Singpass: DPoP', 'Working clients', 'Public reports'],
  needs: ['dpopHeader', 'keySet', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Make a throw-away key pair for each login.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const { keyOfLogin } = subject.profile.dpop;
    const { thumbprints } = subject.verification;
    const same = subject.keySet.keys.find(
      ({ path }) => thumbprints[path] !== undefined && thumbprints[path] === thumbprints.dpop,
    );
    if (thumbprints.dpop === undefined) return notApplicable('the proof brings no key');
    if (same === undefined) return passed;
    return found({
      certainty: 'hint',
      evidence: [
        proofEvidence(subject, 'header.jwk', {
          found: `the key of ${same.path}`,
          expected: 'a key of this login alone',
        }),
      ],
      rules: keyOfLogin && [keyOfLogin],
    });
  },
});
