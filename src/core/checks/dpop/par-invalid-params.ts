import type { ParameterRule, Ruled } from '../../profiles/profile.ts';
import { absenceOf } from '../../request/absence.ts';
import { isVariableName, standInOf } from '../../request/placeholder.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { type Certainty, type Evidence, found, notApplicable, passed } from '../outcome.ts';

/** What a rule expects and the value does not keep; `undefined` where it keeps it. */
function breach(rule: ParameterRule, value: string): string | undefined {
  // Without a value it counts as left out (RFC 6749 §3.1).
  if (value === '') return rule.presence === 'required' ? 'a value' : undefined;
  if (rule.presence === 'unused') return 'not in a pushed request';
  // Hidden by the person, or filled in later.
  if (!/\s/.test(value) && (standInOf(value) !== undefined || isVariableName(value))) return undefined;
  if (rule.maxLength !== undefined && value.length > rule.maxLength)
    return `at most ${rule.maxLength} characters`;
  if (rule.values !== undefined && !value.split(' ').every((word) => rule.values?.includes(word)))
    return rule.values.join(', ');
  if (rule.word !== undefined && !value.split(' ').includes(rule.word)) return `${rule.word} among its words`;
  if (rule.pattern === undefined) return undefined;
  return new RegExp(`^(?:${rule.pattern})$`).test(value) ? undefined : `of the form ${rule.pattern}`;
}

export const parInvalidParams = defineCheck({
  code: 'par-invalid-params',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter of the pushed authorization request is missing or wrong',
  why: 'The PAR endpoint checks every parameter of the authorization request.',
  falsePositives:
    'None where the profile is the right one and the whole request was pasted; of parameters alone some may be left out.',
  example: 'A pushed request whose scope lacks openid',
  references: ['RFC 9126 §2.1', 'Singpass FAPI: authorization request'],
  needs: ['authorizationRequest'],
  fix: {
    kind: 'do',
    steps: ['Send each parameter as the page of the provider lists it.'],
  },
  run({ authorizationRequest, profile, request }) {
    const rules = profile.pushedParameters;
    if (authorizationRequest.kind !== 'par' || rules === undefined)
      return notApplicable('not a pushed request');
    const verifier = request === undefined ? undefined : parameterValue(request, 'code_verifier');
    const broken: Ruled<ParameterRule>[] = [];
    let certainty: Certainty = 'strong';
    const evidence = Object.entries(rules).flatMap(([name, rule]): readonly Evidence[] => {
      const parameter = authorizationRequest.parameters.find((candidate) => candidate.name === name);
      const expected = breach(rule.value, parameter?.value ?? '');
      if (expected === undefined) return [];
      // Beside a verifier its absence is reported as verifier-without-challenge, and its form by the checks of PKCE.
      if (name === 'code_challenge' && verifier !== undefined) return [];
      const absence = parameter === undefined ? absenceOf(authorizationRequest.request, name) : undefined;
      if (absence !== undefined && absence.kind !== 'absent') return [];
      if ((absence?.certainty ?? 'proof') === 'proof') certainty = 'proof';
      broken.push(rule);
      return [
        {
          source: 'authorization_request',
          path: `parameters.${name}`,
          span: parameter?.span,
          found: parameter?.value.slice(0, 200) ?? 'missing',
          expected,
        },
      ];
    });
    const [first, ...rest] = evidence;
    return first === undefined ? passed : found({ certainty, evidence: [first, ...rest], rules: broken });
  },
});
