import { member } from '../../assertion/json-text.ts';
import type { Subject } from '../../case/subject.ts';
import { describeDifference } from '../../difference.ts';
import { isCopiedAround } from '../../request/shown-whole.ts';
import { parameterValue, type WireRequest } from '../../request/wire-request.ts';
import { parameterEvidence } from '../damaged-parameters.ts';
import { defineCheck } from '../define-check.ts';
import { cannotTell, found, notApplicable, passed } from '../outcome.ts';
import { valueToJudge } from './value-outcome.ts';

/** The pushed request, where the assertion that is judged is its own. */
function pushedWith({ authorizationRequest, assertion }: Subject): WireRequest | undefined {
  const request = authorizationRequest?.kind === 'par' ? authorizationRequest.request : undefined;
  const pushed = request && parameterValue(request, 'client_assertion');
  return pushed !== undefined && pushed.trim() === assertion?.text.trim() ? request : undefined;
}

/** The client id by what else was given: as it is registered, and as the login named it. */
function witnessesOf({ registration, request, authorizationRequest }: Subject): readonly string[] {
  const registered = registration?.client_id;
  const login = request && authorizationRequest?.parameters.find(({ name }) => name === 'client_id')?.value;
  return [registered, login].flatMap((id) => (id === undefined || id.trim() === '' ? [] : [id.trim()]));
}

export const clientIdMismatch = defineCheck({
  code: 'client-id-mismatch',
  stage: 'claims',
  severity: 'error',
  title: 'client_id differs from iss and sub of the assertion',
  why: 'The client that asks and the client that the assertion speaks for have to be the same, letter for letter.',
  falsePositives:
    'None: both values stand in the paste. Raised only where iss and sub agree; where they do not, one of them is the wrong one and the rules for claims report it.',
  example: 'client_id=A with iss and sub B',
  references: ['RFC 7521 §4.2', 'RFC 7523 §3', 'Singpass: token endpoint'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Take client_id, iss and sub from one and the same setting.',
      'See in the developer portal which of the two ids belongs to this app and environment.',
    ],
  },
  explainsAway: ['iss-wrong', 'sub-wrong'],
  run(given) {
    const { request: own, claims } = given;
    const request = own ?? pushedWith(given);
    if (request === undefined) return cannotTell(['request']);
    const { parameter, outcome } = valueToJudge(request, 'client_id');
    if (outcome !== undefined) return outcome;
    const issuer = member(claims, 'iss');
    const subject = member(claims, 'sub');
    if (typeof subject !== 'string') return notApplicable('reported by the check of sub');
    if (parameter.value === subject) return passed;
    if (issuer !== subject) return notApplicable('iss and sub differ: reported by the checks of the claims');
    const witnesses = witnessesOf(given);
    const source = own === undefined ? 'authorization_request' : 'request';
    const note = describeDifference(parameter.value, subject)?.kind;
    // Then the assertion is the wrong one of the two, and no form can sign it anew.
    if (witnesses.length > 0 && witnesses.every((id) => id === parameter.value))
      return found({
        certainty: 'proof',
        evidence: [
          { source: 'client_assertion', path: 'claims.sub', found: subject, expected: parameter.value, note },
          parameterEvidence(parameter, { source }),
        ],
        steps: ['Sign the assertion with that client_id as iss and sub, and with the key of that client.'],
      });
    return found({
      certainty: isCopiedAround(request, parameter.value, subject) ? 'strong' : 'proof',
      evidence: [
        parameterEvidence(parameter, { source, expected: subject, note }),
        { source: 'client_assertion', path: 'claims.sub', found: subject },
      ],
      set:
        own !== undefined && witnesses.every((id) => id === subject)
          ? { parameter: 'client_id', value: subject }
          : undefined,
    });
  },
});
