import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const idtokenNonce = defineCheck({
  code: 'idtoken-nonce',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the nonce of the id_token',
  why: 'nonce ties the id_token to the authorization request.',
  falsePositives: 'Never proven: the authorization request may be that of another login.',
  example: '"nonce mismatch", or an id_token whose nonce is not that of the authorization request',
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Store the nonce of each login under its state, and hand it to the check.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-nonce', 'strong'),
      () => nonceOfToken(subject),
    ),
});

/** OpenID Connect Core §3.1.3.7, step 11. */
function nonceOfToken({ response, authorizationRequest }: SubjectWith<'response'>): Outcome {
  const token = issuedIdToken(response)?.claims;
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  if (authorizationRequest === undefined) return cannotTell(['authorizationRequest']);
  const sent = authorizationRequest.parameters.find(({ name }) => name === 'nonce')?.value;
  const nonce = member(token, 'nonce');
  if (sent === undefined) return notApplicable('the authorization request has no nonce');
  if (nonce === sent) return passed;
  return found({
    certainty: 'strong',
    evidence: idTokenEvidence('nonce', {
      found: typeof nonce === 'string' ? nonce : 'missing',
      expected: sent,
    }),
  });
}
