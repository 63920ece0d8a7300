/** Offsets from UTC that clocks on the wall have, in minutes: whole hours, and the half and quarter ones in use. */
const offsets: readonly number[] = [
  ...Array.from({ length: 14 }, (_, at) => (at + 1) * 60),
  ...[210, 270, 330, 345, 390, 570, 630],
];

/** Between making an assertion and judging it some time passes; more than this is no longer the time zone alone. */
const toleranceSeconds = 150;

/** The offset of a time zone, in seconds, that a distance of `seconds` comes to; `undefined` where it does not. */
export function zoneOffset(seconds: number): number | undefined {
  const minutes = offsets.find((offset) => Math.abs(seconds - offset * 60) <= toleranceSeconds);
  return minutes === undefined ? undefined : minutes * 60;
}

/**
 * The offset, in seconds, that brings a life of `lifeSeconds` between 1 and `max` seconds when taken off or put on. An hour too
 * much is not counted: that is a life that programs choose.
 */
export function zoneInLife(lifeSeconds: number, max: number): number | undefined {
  const minutes = offsets.find((offset) => {
    if (lifeSeconds > 0 && offset === 60) return false;
    const rest = Math.abs(lifeSeconds) - offset * 60;
    const life = lifeSeconds < 0 ? -rest : rest;
    return life > 0 && life <= max;
  });
  return minutes === undefined ? undefined : minutes * 60;
}
