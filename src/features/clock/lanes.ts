/** A point on the line: how far along it (0 to 100), and in which lane so that no two marks lie on each other. */
export interface Placed {
  readonly percent: number;
  readonly lane: number;
}

/** Marks nearer than this, in percent of the line, go into different lanes: their width on the narrowest screen. */
const nearest = 8;

/** Places moments on a line from the first to the last; equal and near ones are stacked. */
export function placeOnLine(moments: readonly number[]): readonly Placed[] {
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const span = last - first;
  const lastInLane: number[] = [];
  const order = moments
    .map((_, at) => at)
    .toSorted((one, other) => (moments[one] ?? 0) - (moments[other] ?? 0));
  const placed: Placed[] = [];
  for (const at of order) {
    const percent = span === 0 ? 50 : (((moments[at] ?? first) - first) / span) * 100;
    const free = lastInLane.findIndex((before) => percent - before >= nearest);
    const lane = free < 0 ? lastInLane.length : free;
    lastInLane[lane] = percent;
    placed[at] = { percent, lane };
  }
  return placed;
}
