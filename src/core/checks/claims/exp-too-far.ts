import { describeDuration } from '../../assertion/describe-time.ts';
import { readTime } from '../../assertion/read-time.ts';
import { profiles } from '../../profiles/registry.ts';
import { isNamedInRefusal } from '../at-any-server.ts';
import { defineCheck, type SubjectWith } from '../define-check.ts';
import { found, type Outcome } from '../outcome.ts';
import { isSaidFirst } from '../parameters/missing-outcome.ts';
import { claimEvidence, timingOutcome } from './claim-outcome.ts';

export const expTooFar = defineCheck({
  code: 'exp-too-far',
  stage: 'claims',
  severity: 'error',
  title: 'The client assertion lives longer than the server allows',
  why: 'The server bounds the time between iat and exp, so that a stolen assertion is soon useless.',
  falsePositives:
    'None where both times stand in the assertion. Without iat the life is counted from the clock, and the finding is less sure; so it is where only the answer tells that the server has a limit.',
  example: 'exp = iat + 121 where two minutes are allowed',
  references: ['RFC 7523 §3', 'Singpass: client assertion'],
  needs: ['claims'],
  fix: {
    kind: 'do',
    steps: [
      'Set exp to at most iat plus the allowed time.',
      'Derive exp from iat itself, not from another reading of the clock.',
    ],
    recipe: 'epoch-seconds',
  },
  run(subject) {
    const rules = [subject.profile.assertion.maxLifetimeSeconds];
    const outcome = timingOutcome(subject, 'exp-too-far', { rules });
    if (outcome.kind === 'passed') return saidTooFar(subject) ?? outcome;
    return outcome.kind === 'found' && mayBeOlder(subject)
      ? found({ ...outcome.finding, certainty: 'strong' })
      : outcome;
  },
});

/** How servers say that they bound it. */
const limited = /\bexp\b[^\n]{0,80}(?:no more than|at most|more than \d|exceeds?\b|far in the future)/i;

/** A shorter life no server bounds: then its clock is behind the client's. */
const shortestBoundSeconds = 60;

/** The limit of the server may not be known here; its own words tell that it has one. */
function saidTooFar(subject: SubjectWith<'claims'>): Outcome | undefined {
  if (!isSaidFirst(subject, 'exp-too-far') && !isNamedInRefusal(subject, limited)) return undefined;
  const [exp, iat] = [readTime(subject.claims, 'exp'), readTime(subject.claims, 'iat')];
  const life = (exp.seconds ?? 0) - (iat.seconds ?? subject.now.seconds);
  if (exp.kind !== 'seconds' || life <= shortestBoundSeconds) return undefined;
  const from = iat.seconds === undefined ? 'from now' : 'after iat';
  return found({
    certainty: 'strong',
    evidence: [
      claimEvidence(subject, 'exp', {
        found: `${life} seconds ${from} (${describeDuration(life)})`,
        expected: 'less: the answer says that it is too long',
      }),
    ],
  });
}

/** Nothing shows whether a proof goes with the request, and the old profile at the same endpoint allows a longer life. */
function mayBeOlder({ request, dpop, profile, target }: SubjectWith<'claims'>): boolean {
  if (dpop !== undefined || request?.headersComplete === true || target.profileFrom === 'given') return false;
  return profiles.some(
    ({ environments, assertion: { maxLifetimeSeconds } }) =>
      maxLifetimeSeconds.value > profile.assertion.maxLifetimeSeconds.value &&
      Object.values(environments).some(({ tokenEndpoint }) => tokenEndpoint === target.tokenEndpoint),
  );
}
