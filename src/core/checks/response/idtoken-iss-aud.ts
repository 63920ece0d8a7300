import { member } from '../../assertion/json-text.ts';
import { parameterValue } from '../../request/wire-request.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
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
  references: ['RFC 7516 §3', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: ['Compare iss with the issuer letter for letter: with /fapi under FAPI 2.0.'],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-iss-aud', 'strong'),
      () => claimsOfToken(subject),
    ),
});

/** OpenID Connect Core §3.1.3.7, steps 2 and 3. */
function claimsOfToken({
  response,
  target,
  request,
  claims,
  registration,
}: SubjectWith<'response'>): Outcome {
  const token = issuedIdToken(response)?.claims;
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  const issuer = target.environmentFrom === 'assumed' ? undefined : target.issuer;
  const iss = member(token, 'iss');
  if (issuer !== undefined && iss !== issuer)
    return found({
      certainty: 'strong',
      evidence: idTokenEvidence('iss', { found: shown(iss), expected: issuer }),
    });
  const client = [
    registration?.client_id,
    request && parameterValue(request, 'client_id'),
    member(claims, 'iss'),
  ].find((value): value is string => typeof value === 'string' && value !== '');
  if (client === undefined) return cannotTell(['request'], 'nothing tells which client_id the token is for');
  const aud = member(token, 'aud');
  const audiences: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
  if (audiences.includes(client)) return passed;
  return found({
    certainty: 'strong',
    evidence: idTokenEvidence('aud', { found: shown(aud), expected: client }),
  });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing');
}
