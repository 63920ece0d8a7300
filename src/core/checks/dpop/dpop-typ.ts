import { member, shownJson } from '../../assertion/json-text.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';
import { dpopUnused, proofEvidence } from './dpop-outcome.ts';

export const dpopTyp = defineCheck({
  code: 'dpop-typ',
  stage: 'dpop',
  severity: 'error',
  title: 'typ of the DPoP proof is not dpop+jwt',
  why: 'typ keeps a proof from being taken for another token.',
  falsePositives:
    'None: RFC 9449 fixes the value. Not proven for application/dpop+jwt, which some libraries take for the same.',
  example: 'A proof with typ JWT instead of dpop+jwt',
  references: ['RFC 9449 §4.2', 'Singpass: DPoP'],
  needs: ['dpopHeader'],
  fix: {
    kind: 'do',
    steps: ['Set typ to dpop+jwt.'],
    recipe: 'dpop-proof',
  },
  run(subject) {
    if (subject.profile.dpop === undefined) return dpopUnused;
    const typ = member(subject.dpopHeader, 'typ');
    if (typeof typ === 'string' && typ.toLowerCase() === 'dpop+jwt') return passed;
    // RFC 7515 §4.1.9 leaves out `application/`; a reader that knows this puts it back on both sides.
    const spelledOut = typeof typ === 'string' && typ.toLowerCase() === 'application/dpop+jwt';
    return found({
      certainty: spelledOut ? 'strong' : 'proof',
      evidence: [
        proofEvidence(subject, 'header.typ', {
          found: shownJson(typ),
          expected: 'dpop+jwt',
        }),
      ],
    });
  },
});
