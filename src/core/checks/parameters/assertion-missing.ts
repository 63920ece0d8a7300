import type { Subject } from '../../case/subject.ts';
import { positionOf } from '../../profiles/position-of.ts';
import type { Profile } from '../../profiles/profile.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, notApplicable } from '../outcome.ts';
import { missingOutcome } from './missing-outcome.ts';

/** An assertion that was pasted beside the request wins over the one in it, so it is taken for the one that was sent. */
function isPastedApart({ case: given }: Subject): boolean {
  return (given.client_assertion?.trim() ?? '') !== '';
}

/** A client assertion goes with the request, whole or not. */
export function hasAssertion(subject: SubjectWith<'request'>): boolean {
  return isPastedApart(subject) || parameterValue(subject.request, 'client_assertion') !== undefined;
}

/** Its type tells how to read it: where both are missing, a server that looks at the type first says so of the type. */
function looksAtTypeFirst(profile: Profile): boolean {
  const [type, own] = (['assertion-type-missing', 'assertion-missing'] as const).map((code) =>
    positionOf(profile, code, 'parameters'),
  );
  return type !== undefined && own !== undefined && type < own;
}

export const assertionMissing = defineCheck({
  code: 'assertion-missing',
  stage: 'parameters',
  severity: 'error',
  title: 'client_assertion is missing',
  why: 'Without the signed assertion the endpoint does not know which client is asking.',
  falsePositives: 'None: an assertion pasted by itself is taken for the one that was sent.',
  example: 'A body without client_assertion',
  references: ['RFC 7523 §2.2', 'Singpass: token endpoint'],
  needs: ['request'],
  fix: {
    kind: 'do',
    steps: [
      'Set the client library to private_key_jwt and give it the private signing key.',
      'Send the signed JWT as the parameter client_assertion.',
    ],
  },
  run(subject) {
    if (isPastedApart(subject)) return notApplicable('the assertion was pasted by itself');
    const outcome = missingOutcome(subject, 'client_assertion');
    if (outcome.kind !== 'found' || looksAtTypeFirst(subject.profile)) return outcome;
    return found({ ...outcome.finding, explainsAway: ['assertion-type-missing'] });
  },
});
