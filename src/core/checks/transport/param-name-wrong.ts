import { isRequired } from '../../profiles/parameter-rule.ts';
import { damagedNames } from '../../request/name-damage.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, passed } from '../outcome.ts';

export const paramNameWrong = defineCheck({
  code: 'param-name-wrong',
  stage: 'parameters',
  severity: 'error',
  title: 'A parameter has the wrong name',
  why: 'Names are compared letter for letter; a parameter with another name is not seen, and the right one counts as missing.',
  falsePositives:
    'None for a required parameter: it is absent, and a name stands there that people and libraries use for it.',
  example: 'grantType=authorization_code without grant_type',
  references: ['RFC 6749 §4.1.3', 'RFC 7523 §2.2'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Rename the parameter to the name in the specification: lower case, with underscores.'],
  },
  explainsAway: ['unknown-param'],
  run({ request, profile }) {
    const wrong = damagedNames(request).filter(
      ({ damage }) =>
        damage.kind === 'misnamed' ||
        damage.kind === 'encoded' ||
        // Of a body it is said that line breaks stand in it.
        (request.form === 'parameters' && damage.kind === 'white-space'),
    );
    const isWanted = (name: string | undefined): boolean => name !== undefined && isRequired(profile, name);
    const [first, ...rest] = [...wrong].sort(
      (a, b) => Number(isWanted(b.damage.meant)) - Number(isWanted(a.damage.meant)),
    );
    if (first === undefined) return passed;
    const toEvidence = ({ parameter, damage }: (typeof wrong)[number]): Evidence => ({
      source: 'request',
      path: `parameters.${parameter.name}`,
      span: parameter.span,
      found: damage.kind === 'white-space' ? JSON.stringify(parameter.name) : parameter.name,
      expected: damage.meant,
      note: damage.kind === 'encoded' ? 'the name is percent-encoded twice' : 'the name of the parameter',
    });
    const required = isWanted(first.damage.meant);
    return found({
      certainty: required ? 'proof' : 'strong',
      severity: required || first.damage.kind === 'encoded' ? 'error' : 'warning',
      evidence: [toEvidence(first), ...rest.map(toEvidence)],
      set:
        first.damage.meant === undefined
          ? undefined
          : { parameter: first.damage.meant, value: first.parameter.value },
      explainsAway: wrong.some(({ damage }) => damage.meant === 'code_verifier') ? ['verifier-missing'] : [],
    });
  },
});
