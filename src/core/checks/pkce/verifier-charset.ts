import { isCopiedAround } from '../../request/shown-whole.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from '../parameters/value-outcome.ts';
import { pkceFaultOf } from './pkce-outcome.ts';

export const verifierCharset = defineCheck({
  code: 'verifier-charset',
  stage: 'parameters',
  severity: 'error',
  title: 'code_verifier holds characters that it may not',
  why: 'A verifier is made of letters, digits, -, ., _ and ~; some profiles list fewer.',
  falsePositives:
    'Only possible where the profile’s list is narrower than that of RFC 7636: the server may not enforce it.',
  example: 'A space in the verifier',
  references: ['RFC 7636 §4.1', 'Singpass: PKCE'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Make it from 32 random bytes, base64url.'],
    recipe: 'pkce-s256',
  },
  run(subject) {
    const { request, profile } = subject;
    const verifier = parameterValue(request, 'code_verifier');
    if (verifier === undefined || verifier === '') return notApplicable('reported as verifier-missing');
    const judged = valueToJudge(request, 'code_verifier', ['plus-space']);
    if (judged.outcome) return judged.outcome;
    const { verifierCharacters } = profile.pkce;
    const strange = verifier.match(new RegExp(`[^${verifierCharacters.value}]`))?.[0];
    if (strange === undefined) return passed;
    if (pkceFaultOf(subject)?.code === 'verifier-mangled')
      return notApplicable('reported as verifier-mangled');
    // RFC 7636 allows . and ~ everywhere; a profile that does not list them may still take them.
    const sure = /[^A-Za-z0-9._~-]/.test(verifier);
    const [whole = ''] = /[A-Za-z0-9._~-]{43,128}/.exec(verifier) ?? [];
    const surely = isCopiedAround(request, verifier, whole) ? 'strong' : 'proof';
    return found({
      certainty: sure ? surely : 'hint',
      severity: sure ? 'error' : 'warning',
      evidence: [
        {
          source: 'request',
          path: 'parameters.code_verifier',
          found: strange,
          expected: `one of ${verifierCharacters.value}`,
        },
      ],
      rules: [verifierCharacters],
    });
  },
});
