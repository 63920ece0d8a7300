import { objectOf } from '../../assertion/decode.ts';
import type { JsonObject } from '../../assertion/decoded-jwt.ts';
import { type ReadTime, readTime } from '../../assertion/read-time.ts';
import type { Subject } from '../../case/subject.ts';

export type PointId =
  | 'iat'
  | 'nbf'
  | 'exp'
  | 'proof-iat'
  | 'pushed-iat'
  | 'previous-iat'
  | 'server-date'
  | 'as-of';

/** A moment of the case, in Unix seconds. */
export interface ClockPoint {
  readonly id: PointId;
  readonly label: string;
  readonly seconds: number;
  /** Which clock it was read from. */
  readonly clock: 'signer' | 'server' | 'judge';
}

const labels: Readonly<Record<PointId, string>> = {
  iat: 'iat of the assertion',
  nbf: 'nbf of the assertion',
  exp: 'exp of the assertion',
  'proof-iat': 'iat of the DPoP proof',
  'pushed-iat': 'iat of the PAR assertion',
  'previous-iat': 'iat of the earlier assertion',
  'server-date': 'Date of the answer',
  'as-of': 'judged as of',
};

/** Every moment that the case shows, in their own order; whatever cannot be read as a moment is left out. */
export function clockPointsOf(subject: Subject): readonly ClockPoint[] {
  const { claims, dpopClaims, authorizationRequest, previousAssertion, response, now } = subject;
  const signed = (
    id: PointId,
    from: JsonObject | undefined,
    claim: ReadTime['claim'],
  ): readonly ClockPoint[] => {
    const seconds = from && readTime(from, claim).seconds;
    return seconds === undefined || !Number.isFinite(seconds)
      ? []
      : [{ id, label: labels[id], seconds, clock: 'signer' }];
  };
  const date = response?.date;
  const judged = now.source !== 'response-date' || date === undefined;
  const points: readonly ClockPoint[] = [
    ...signed('pushed-iat', objectOf(authorizationRequest?.assertion?.payload), 'iat'),
    ...signed('previous-iat', objectOf(previousAssertion?.payload), 'iat'),
    ...signed('iat', claims, 'iat'),
    ...signed('nbf', claims, 'nbf'),
    ...signed('exp', claims, 'exp'),
    ...signed('proof-iat', dpopClaims, 'iat'),
    ...(date === undefined
      ? []
      : [{ id: 'server-date', label: labels['server-date'], seconds: date, clock: 'server' } as const]),
    ...(judged
      ? [{ id: 'as-of', label: labels['as-of'], seconds: now.seconds, clock: 'judge' } as const]
      : []),
  ];
  return points.toSorted((one, other) => one.seconds - other.seconds);
}
