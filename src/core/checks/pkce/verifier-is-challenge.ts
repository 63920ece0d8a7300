import { parameterValue } from '../../request/wire-request.ts';
import { defineCheck } from '../define-check.ts';
import { found } from '../outcome.ts';
import { pkceOutcome } from './pkce-outcome.ts';

export const verifierIsChallenge = defineCheck({
  code: 'verifier-is-challenge',
  stage: 'grant',
  severity: 'error',
  title: 'The challenge was sent as code_verifier',
  why: 'The server hashes code_verifier and compares the result with the challenge of the same login.',
  falsePositives:
    'Not proven where both are the same text: a verifier of 43 characters that was sent unhashed as its own challenge looks alike. None where what was sent as verifier is the hash of what was sent as challenge.',
  example: 'code_verifier = code_challenge',
  references: ['RFC 7636 §4.6', 'Singpass: PKCE'],
  needs: ['request', 'authorizationRequest', 'verification'],
  fix: {
    kind: 'do',
    steps: ['Send the verifier that the challenge was made from.'],
    recipe: 'pkce-s256',
  },
  run(subject) {
    const outcome = pkceOutcome(subject, 'verifier-is-challenge', 'proof');
    const verifier = parameterValue(subject.request, 'code_verifier');
    const isSameText = subject.authorizationRequest.parameters.some(
      ({ name, value }) => name === 'code_challenge' && value === verifier,
    );
    if (outcome.kind !== 'found' || !isSameText) return outcome;
    // A verifier of 32 random bytes is as long as a hash: nothing tells which of the two stands in both places.
    return found({
      ...outcome.finding,
      certainty: 'strong',
      title: 'code_verifier and code_challenge are the same text',
      steps: [
        'Look whether code_challenge was hashed at all; if not, send the hash of the verifier in its place.',
      ],
    });
  },
});
