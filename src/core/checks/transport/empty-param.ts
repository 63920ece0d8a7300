import { isRequired } from '../../profiles/parameter-rule.ts';
import { whyPartial } from '../../request/absence.ts';
import { damageOutcome } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';

export const emptyParam = defineCheck({
  code: 'empty-param',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter is there but empty',
  why: 'An empty parameter counts as left out; mostly a variable was not set.',
  falsePositives:
    'None: an empty value counts as left out (RFC 6749 §3.2). A form that is still being filled in is not judged, and an optional parameter is only a risk.',
  example: 'client_assertion=&code=…',
  references: ['RFC 6749 §3.2', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Set the variable or setting that the value comes from.',
      'Stop with an error of your own when it is empty, before the request goes out.',
    ],
  },
  run({ request, profile }) {
    if (request.partial) return notApplicable(whyPartial(request));
    const outcome = damageOutcome(request, 'empty', {
      evidence: () => ({ found: '(empty)', secret: false }),
    });
    if (outcome.kind !== 'found') return outcome;
    const names = outcome.finding.evidence.map(({ path }) => String(path).replace(/^parameters\./, ''));
    return found({
      ...outcome.finding,
      severity: names.some((name) => isRequired(profile, name)) ? 'error' : 'warning',
      explainsAway: [
        ...(outcome.finding.explainsAway ?? []),
        ...(names.includes('code_verifier') ? (['verifier-missing'] as const) : []),
      ],
    });
  },
});
