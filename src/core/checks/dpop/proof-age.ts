import { member } from '../../assertion/json-text.ts';
import { largestSeconds } from '../../assertion/read-time.ts';
import type { Subject } from '../../case/subject.ts';
import type { Certainty } from '../outcome.ts';

/** Made within this many seconds of each other, by one clock. */
const together = 60;

/**
 * Whether the proof and the assertion were made together and the assertion is out of time by the same clock. Then the time of
 * the assertion is the fault, which the checks of its claims report, and that of the proof an echo of it.
 */
export function isAsOldAsAssertion({ claims, dpopClaims, now, profile }: Subject): boolean {
  const [mine, its, until] = [member(dpopClaims, 'iat'), member(claims, 'iat'), member(claims, 'exp')];
  if (typeof mine !== 'number' || typeof its !== 'number' || typeof until !== 'number') return false;
  if (Math.abs(mine - its) > together || until > largestSeconds) return false;
  const tolerance = profile.assertion.clockToleranceSeconds.value;
  return until < now.seconds - tolerance || its > now.seconds + tolerance;
}

/**
 * How sure it is that a proof was too old when it was sent: by this machine's clock all that is pasted has grown old, unless an
 * assertion that is still good shows how new the paste is.
 */
export function ageCertainty({ claims, now }: Subject): Certainty {
  if (now.source !== 'clock') return 'proof';
  const until = member(claims, 'exp');
  const isNew = typeof until === 'number' && until > now.seconds && until <= largestSeconds;
  return isNew ? 'strong' : 'hint';
}
