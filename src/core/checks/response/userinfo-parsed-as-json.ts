import { bodyToken, issuedIdToken } from '../../response/issued-tokens.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { found, notApplicable, type Outcome } from '../outcome.ts';

export const userinfoParsedAsJson = defineCheck({
  code: 'userinfo-parsed-as-json',
  stage: 'response',
  severity: 'error',
  title: 'The client expects JSON from userinfo and gets a token',
  why: 'userinfo answers with application/jwt: an encrypted token with a signed one inside.',
  falsePositives:
    'A client that wants JSON from another endpoint says the same. The token alone is no fault, only worth knowing.',
  example: '"unexpected content-type application/jwt", or a token as the whole body',
  references: ['OpenID Connect Core §5.3.2', 'Singpass FAPI: userinfo'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Tell the library that userinfo is a JWT: userinfo_signed_response_alg and userinfo_encrypted_response_alg.',
      'Decrypt the answer with the encryption key, then verify what comes out.',
    ],
    recipe: 'decrypt-id-token',
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'userinfo-parsed-as-json', 'strong'),
      () => tokenAsBody(subject),
    ),
});

function tokenAsBody({ response }: SubjectWith<'response'>): Outcome {
  const body = bodyToken(response);
  if (body === undefined) return notApplicable('the answer is not a token alone');
  if (issuedIdToken(response) !== undefined) return notApplicable('the token is an id_token, decrypted');
  const parts = body.token.shape === 'jwe' ? 'encrypted, five parts' : 'signed, three parts';
  return found({
    certainty: 'hint',
    severity: 'note',
    title: 'The answer is a token, not JSON: a client that parses JSON fails on it',
    evidence: [
      { source: 'response', path: 'body', found: parts, expected: 'application/jwt, read as a token' },
    ],
  });
}
