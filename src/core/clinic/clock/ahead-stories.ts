import { describeDuration } from '../../assertion/describe-time.ts';
import { zoneOffset } from '../../assertion/time-zone.ts';
import type { TimingFault } from '../../assertion/timing-fault.ts';
import type { Moment } from '../../case/subject.ts';
import type { ClockStory } from './clock-story.ts';
import { together, type Witnesses } from './witnesses.ts';
import { zoneName } from './zone-name.ts';

/** Whose clock the present is read from. */
export const clockNames: Readonly<Record<Moment['source'], string>> = {
  'response-date': 'the server’s clock',
  given: 'the given time',
  clock: 'this machine’s clock',
};

/**
 * Readings of an iat that lies ahead: nothing can be signed in the future, so it is the clock that signed, or what the program
 * made of it. The DPoP proof, made by the same machine, tells which where its own iat is right.
 */
export function aheadStories(
  fault: TimingFault,
  { ahead = 0, proofAhead }: Witnesses,
  now: Moment,
): readonly ClockStory[] {
  const { code, certainty } = fault;
  const distance = describeDuration(ahead);
  const zone = code === 'iat-tz-ahead' ? zoneOffset(ahead) : undefined;
  const proofIsRight = proofAhead !== undefined && Math.abs(proofAhead) <= together;
  const zoneStory: readonly ClockStory[] =
    zone === undefined
      ? []
      : [
          {
            kind: 'zone-ahead',
            code,
            certainty,
            sentence: `Local time was treated as UTC: iat is ${distance} ahead of ${clockNames[now.source]}, as in ${zoneName(zone)}`,
          },
        ];
  const clockStory: ClockStory = {
    kind: 'clock-ahead',
    code,
    certainty: zone === undefined ? certainty : 'hint',
    sentence: proofIsRight
      ? `iat is ${distance} ahead of ${clockNames[now.source]} while the DPoP proof is in time: the program sets iat ahead, the clock is right`
      : `${now.source === 'clock' ? 'The clock that signed' : 'Your clock'} is ${distance} ahead of ${clockNames[now.source]}`,
  };
  return zone !== undefined && proofIsRight ? zoneStory : [...zoneStory, clockStory];
}
