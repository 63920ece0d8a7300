import { idTokenClaims } from '../../response/issued-tokens.ts';
import { judgeAudience, judgeIssuer } from '../../response/judge-id-token.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const idtokenIssAud = defineCheck({
  code: 'idtoken-iss-aud',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses iss or aud of the id_token',
  why: 'iss is the issuer of the discovery document, aud is your client_id.',
  falsePositives: 'Never proven: the answer may be that of another client of yours.',
  example: '"unexpected iss", or an id_token whose aud is another client',
  references: ['OpenID Connect Core §3.1.3.7', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Compare iss with the issuer of the discovery document, letter for letter: a path at its end counts.',
      'Compare aud with the client_id that this program was given.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-iss-aud', 'strong'),
      () => claimsOfToken(subject),
    ),
});

function claimsOfToken(subject: SubjectWith<'response'>): Outcome {
  const token = idTokenClaims(subject.response);
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  const verdicts = [judgeIssuer(token, subject), judgeAudience(token, subject)];
  const wrong = verdicts.find(({ state }) => state === 'wrong');
  if (wrong !== undefined) {
    const { claim, found: shown, expected } = wrong;
    return found({ certainty: 'strong', evidence: idTokenEvidence(claim, { found: shown, expected }) });
  }
  const [, audience] = verdicts;
  return audience?.state === 'unknown' ? cannotTell(['request'], audience.because) : passed;
}
