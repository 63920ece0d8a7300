import { member } from '../../assertion/json-text.ts';
import { issuedIdToken } from '../../response/issued-tokens.ts';
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

/** OpenID Connect Core §3.1.3.7, steps 9 and 10. */
function timesOfToken({ response, now, profile }: SubjectWith<'response'>): Outcome {
  const token = issuedIdToken(response)?.claims;
  if (token === undefined) return notApplicable('there is no id_token that can be read without its key');
  if (now.source === 'clock') return cannotTell(['response'], 'the Date header tells when the answer came');
  const tolerance = profile.assertion.clockToleranceSeconds.value;
  const { iat, exp } = { iat: member(token, 'iat'), exp: member(token, 'exp') };
  if (typeof iat === 'number' && iat > now.seconds + tolerance)
    return found({
      certainty: 'strong',
      evidence: idTokenEvidence('iat', { found: String(iat), expected: `not after ${now.seconds}` }),
    });
  if (typeof exp === 'number' && exp + tolerance < now.seconds)
    return found({
      certainty: 'strong',
      evidence: idTokenEvidence('exp', { found: String(exp), expected: `later than ${now.seconds}` }),
    });
  return passed;
}
