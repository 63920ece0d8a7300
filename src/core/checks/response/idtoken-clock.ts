import { idTokenClaims } from '../../response/issued-tokens.ts';
import { judgeExpiry, judgeIssuedAt } from '../../response/judge-id-token.ts';
import type { SubjectWith } from '../define-check.ts';
import { defineCheck } from '../define-check.ts';
import { firstOutcome } from '../first-outcome.ts';
import { messageOutcome } from '../message-outcome.ts';
import { cannotTell, found, notApplicable, type Outcome, passed } from '../outcome.ts';
import { idTokenEvidence } from './id-token-evidence.ts';

export const idtokenClock = defineCheck({
  code: 'idtoken-clock',
  stage: 'response',
  severity: 'error',
  title: 'The client refuses the times of the id_token',
  why: 'The client compares iat and exp with its own clock, and finds the token made in the future or expired.',
  falsePositives: 'A stored id_token gives the same message; by this machine’s clock nothing is said.',
  example: '"id_token issued in the future", or an id_token whose exp lies before the Date of the answer',
  references: ['OpenID Connect Core §3.1.3.7', 'Singpass FAPI: id_token'],
  needs: ['response'],
  fix: {
    kind: 'do',
    steps: [
      'Compare the clock of the machine with the Date header of the answer, and set it by NTP.',
      'Allow a tolerance of 30 to 60 seconds in the library.',
      'Verify the id_token when it comes, not one that was stored.',
    ],
  },
  run: (subject) =>
    firstOutcome(
      () => messageOutcome(subject, 'idtoken-clock', 'strong'),
      () => timesOfToken(subject),
    ),
});

function timesOfToken(subject: SubjectWith<'response'>): Outcome {
  const token = idTokenClaims(subject.response);
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  const verdicts = [judgeIssuedAt(token, subject), judgeExpiry(token, subject)];
  const wrong = verdicts.find(({ state }) => state === 'wrong');
  if (wrong !== undefined) {
    const { claim, found: shown, expected } = wrong;
    return found({ certainty: 'strong', evidence: idTokenEvidence(claim, { found: shown, expected }) });
  }
  const unknown = verdicts.find(({ state }) => state === 'unknown');
  return unknown === undefined ? passed : cannotTell(['response'], unknown.because);
}
