import { idTokenClaims } from '../../response/issued-tokens.ts';
import { judgeNonce } from '../../response/judge-id-token.ts';
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
  references: ['OpenID Connect Core §3.1.3.7', 'Singpass FAPI: id_token'],
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

function nonceOfToken(subject: SubjectWith<'response'>): Outcome {
  const token = idTokenClaims(subject.response);
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  const { state, found: shown, expected, because } = judgeNonce(token, subject);
  if (state === 'unknown') return cannotTell(['authorizationRequest'], because);
  if (state === 'absent') return notApplicable(because ?? 'there is no nonce');
  if (state === 'right') return passed;
  return found({ certainty: 'strong', evidence: idTokenEvidence('nonce', { found: shown, expected }) });
}
