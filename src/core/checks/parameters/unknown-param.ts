import { parameterRule } from '../../profiles/parameter-rule.ts';
import { isAssertionGrant } from '../../request/grant.ts';
import { damagedNames } from '../../request/name-damage.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { found, passed } from '../outcome.ts';

export const unknownParam = defineCheck({
  code: 'unknown-param',
  stage: 'parameters',
  severity: 'note',
  title: 'The request holds parameters that the profile does not list',
  why: 'Most servers ignore them, some refuse the request; often they are left over from another API.',
  falsePositives: 'Only possible: a server has to ignore what it does not know (RFC 6749 §3.2), and most do.',
  example: 'state in the token request',
  references: ['RFC 6749 §3.2', 'Public reports'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: ['Take them out of the token request.'],
  },
  run({ request, profile }) {
    const damage = new Map(damagedNames(request).map((damaged) => [damaged.parameter, damaged.damage.kind]));
    const extra = request.parameters.filter(
      (parameter) =>
        parameterRule(profile, parameter.name) === undefined &&
        !elsewhere.includes(parameter.name) &&
        !(parameter.name === 'assertion' && isAssertionGrant(request)) &&
        (damage.get(parameter) ?? 'unknown') === 'unknown',
    );
    const [first, ...rest] = extra.slice(0, 20).map((parameter) => parameterEvidence(parameter));
    return first === undefined ? passed : found({ certainty: 'hint', evidence: [first, ...rest] });
  },
});

/** Names with checks of their own. */
const elsewhere = ['client_secret', 'clientSecret', 'auth_req_id'];
