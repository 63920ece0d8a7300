import type { Subject } from '../../case/subject.ts';
import { clockPointsOf, type PointId } from './clock-points.ts';

/** The moments that tell drift, delay and a stored assertion apart. Distances in seconds; absent where the case does not show them. */
export interface Witnesses {
  readonly iat?: number | undefined;
  readonly exp?: number | undefined;
  readonly now: number;
  /** iat − now: how far the clock that signed is ahead. */
  readonly ahead?: number | undefined;
  /** Proof's iat − now: the same, of the moment of sending. */
  readonly proofAhead?: number | undefined;
  /** Proof's iat − iat: how long the assertion waited, by the signer's own clock. */
  readonly waited?: number | undefined;
  /** iat − iat of the assertion of the pushed request. */
  readonly afterPushed?: number | undefined;
}

/** Made in one go, by one clock, within this many seconds. */
export const together = 30;

export function witnessesOf(subject: Subject): Witnesses {
  const moments: ReadonlyMap<PointId, number> = new Map(
    clockPointsOf(subject).map(({ id, seconds }) => [id, seconds]),
  );
  const now = subject.now.seconds;
  const iat = moments.get('iat');
  const proof = moments.get('proof-iat');
  const pushed = moments.get('pushed-iat');
  const between = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? undefined : one - other;
  return {
    now,
    iat,
    exp: moments.get('exp'),
    ahead: between(iat, now),
    proofAhead: between(proof, now),
    waited: between(proof, iat),
    afterPushed: between(iat, pushed),
  };
}
