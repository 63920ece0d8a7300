import { member } from '../../assertion/json-text.ts';
import { describeDifference } from '../../difference.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { type Evidence, found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

export const clientIdUnknown = defineCheck({
  code: 'client-id-unknown',
  stage: 'claims',
  severity: 'error',
  title: 'The client id is not the registered one',
  why: 'The provider knows an app by its id in one environment; an id of another app or environment has another key set or none.',
  falsePositives: 'Never proven: the id you gave may have been copied from another environment.',
  example: 'A registered id that neither client_id nor the assertion bears',
  references: ['RFC 6749 §2.2', 'Singpass support: configuration'],
  needs: ['registration'],
  fix: {
    kind: 'do',
    steps: [
      'Copy the app id from the portal page of the environment that the request goes to.',
      'Change it everywhere at once: client_id, iss and sub, in the authorization request too.',
    ],
  },
  run({ registration, request, claims }) {
    const expected = registration.client_id?.trim();
    if (expected === undefined || expected === '') return notApplicable('no registered client id is given');
    const given: Evidence[] = [];
    const parameter = request && valueToJudge(request, 'client_id').parameter;
    if (parameter) given.push(parameterEvidence(parameter));
    const id = member(claims, 'sub');
    if (typeof id === 'string' && id === member(claims, 'iss')) {
      given.push({ source: 'client_assertion', path: 'claims.sub', found: id });
    }
    const [first, ...rest] = given;
    if (first === undefined) return notApplicable('no whole client id is in the paste');
    if (given.every(({ found: value }) => value === expected)) return passed;
    if (given.some(({ found: value }) => value === expected)) {
      return notApplicable('client_id and the assertion differ: reported as client-id-mismatch');
    }
    if (rest.some(({ found: value }) => value !== first.found))
      return notApplicable('reported as client-id-mismatch');
    const note = describeDifference(first.found ?? '', expected)?.kind;
    return found({
      certainty: 'strong',
      evidence: [{ ...first, expected, note }, ...rest],
      // An assertion that bears the wrong id too has to be signed anew: client_id alone would then differ from it.
      set: parameter && rest.length === 0 ? { parameter: 'client_id', value: expected } : undefined,
      explainsAway: ['iss-wrong', 'sub-wrong'],
    });
  },
});
