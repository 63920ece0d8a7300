import type { WayState } from '../../../core/guides/map/guide-map.ts';
import { bend, laneGap } from './sizes.ts';

/** A connection between two rows, by their place in the drawing. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly state: WayState;
}

/** Lane 0 is the line of stations; a connection that passes stations by runs on a lane of its own, left of it. */
export interface LaneLink extends Link {
  readonly lane: number;
}

/** Gives each connection a lane on which nothing else runs beside it; the shorter it is, the nearer to the stations. */
export function assignLanes(links: readonly Link[]): readonly LaneLink[] {
  const placed: LaneLink[] = [];
  const byLength = [...links].sort((one, other) => one.to - one.from - (other.to - other.from));
  for (const link of byLength) {
    let lane = link.to - link.from > 1 ? 1 : 0;
    const isTaken = (other: LaneLink): boolean =>
      other.lane === lane && Math.max(other.from, link.from) < Math.min(other.to, link.to);
    while (lane > 0 && placed.some(isTaken)) lane += 1;
    placed.push({ ...link, lane });
  }
  return placed;
}

/** The line from one station to another: straight down, or out to its lane and back. */
export function railPath(x: number, fromY: number, toY: number, lane: number): string {
  if (lane === 0) return `M ${x} ${fromY} V ${toY}`;
  const out = x - lane * laneGap;
  const half = bend / 2;
  return [
    `M ${x} ${fromY}`,
    `C ${x} ${fromY + half}, ${out} ${fromY + half}, ${out} ${fromY + bend}`,
    `V ${toY - bend}`,
    `C ${out} ${toY - half}, ${x} ${toY - half}, ${x} ${toY}`,
  ].join(' ');
}
