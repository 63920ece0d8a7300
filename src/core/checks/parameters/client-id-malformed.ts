import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { standInOf } from '../../request/placeholder.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const clientIdMalformed = defineCheck({
  code: 'client-id-malformed',
  stage: 'parameters',
  severity: 'error',
  title: 'The client id does not have the shape that the provider gives',
  why: 'An id with a character too many or too few belongs to no client, and no key set is found for it.',
  falsePositives:
    'Never proven: an old app may bear an id of another shape. A URL or an e-mail address in iss and sub is reported by the rules for claims.',
  example: 'A client_id of 31 characters',
  references: ['Singpass: token endpoint'],
  needs: [],
  fix: {
    kind: 'do',
    steps: [
      'Copy the id again from the page of the app in the developer portal.',
      'Look whether an id of another kind, such as a project name or an old Myinfo app id, stands in its place.',
    ],
  },
  explainsAway: ['iss-wrong', 'sub-wrong', 'client-id-unknown'],
  run(subject) {
    const rule = subject.profile.clientIdPattern;
    if (rule === undefined) return notApplicable('the profile fixes no shape');
    const given = clientIdOf(subject);
    if (given === undefined) return notApplicable('no whole client id is in the paste');
    if (given.found === undefined || new RegExp(`^(?:${rule.value})$`).test(given.found)) return passed;
    return found({
      certainty: 'strong',
      evidence: [{ ...given, expected: `the shape ${rule.value}`, note: lengthOf(given.found) }],
      rules: [rule],
    });
  },
});

const lengthOf = ({ length }: string): string => `${length} ${length === 1 ? 'character' : 'characters'}`;

/** The form's client_id; else iss and sub of the assertion where they agree and look like an id at all. */
function clientIdOf({ request, claims }: Subject): Evidence | undefined {
  if (request?.parameters.some(({ name }) => name === 'client_id')) {
    const { parameter } = valueToJudge(request, 'client_id');
    return parameter && parameterEvidence(parameter);
  }
  const id = member(claims, 'sub');
  if (typeof id !== 'string' || id !== member(claims, 'iss') || !/^[^\s:/@]{1,100}$/.test(id))
    return undefined;
  return standInOf(id) === undefined
    ? { source: 'client_assertion', path: 'claims.sub', found: id }
    : undefined;
}
