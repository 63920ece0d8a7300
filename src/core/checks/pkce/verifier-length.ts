import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from '../parameters/value-outcome.ts';
import { pkceFaultOf } from './pkce-outcome.ts';

export const verifierLength = defineCheck({
  code: 'verifier-length',
  stage: 'parameters',
  severity: 'error',
  title: 'code_verifier is too short or too long',
  why: 'A verifier has 43 to 128 characters.',
  falsePositives: 'None: RFC 7636 fixes the bounds, and characters are counted.',
  example: 'A verifier of 42 characters',
  references: ['RFC 7636 §4.1', 'Singpass: PKCE'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Make it from 32 random bytes, base64url: 43 characters.'],
    recipe: 'pkce-s256',
  },
  explainsAway: ['verifier-other-session'],
  run(subject) {
    const verifier = parameterValue(subject.request, 'code_verifier');
    if (verifier === undefined || verifier === '') return notApplicable('reported as verifier-missing');
    const judged = valueToJudge(subject.request, 'code_verifier', ['plus-space']);
    if (judged.outcome) return judged.outcome;
    if (verifier.length >= 43 && verifier.length <= 128) return passed;
    if (pkceFaultOf(subject)?.code === 'verifier-mangled')
      return notApplicable('reported as verifier-mangled');
    return found({
      certainty: 'proof',
      evidence: [
        {
          source: 'request',
          path: 'parameters.code_verifier',
          found: `${verifier.length} characters`,
          expected: '43 to 128 characters',
        },
      ],
    });
  },
});
