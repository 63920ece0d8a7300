import { figuresOf } from './evaluate.ts';
import floor from './floor.json' with { type: 'json' };
import type { Scored } from './score.ts';

/** Shares reached before, in hundredths of a percent: they may only rise (`npm run evaluate -- --raise`). */
export type Floor = Readonly<
  Record<'single' | 'pair' | 'response', { readonly top1: number; readonly top3: number }>
>;

const presentFloor: Floor = floor;

function measuredFloor(scored: readonly Scored[]): Floor {
  const share = (kind: keyof Floor): Floor['single'] => {
    const { cases, top1, top3 } = figuresOf(scored.filter(({ evaluated }) => evaluated.kind === kind));
    const of = (part: number): number => (cases === 0 ? 0 : Math.floor((10_000 * part) / cases));
    return { top1: of(top1), top3: of(top3) };
  };
  return { single: share('single'), pair: share('pair'), response: share('response') };
}

/** What has fallen below the floor, in words; a false proof or a false alarm is always too much. */
export function fallen(scored: readonly Scored[]): readonly string[] {
  const measured = measuredFloor(scored);
  const below = (Object.keys(presentFloor) as (keyof Floor)[]).flatMap((kind) =>
    (['top1', 'top3'] as const).flatMap((figure) =>
      measured[kind][figure] < presentFloor[kind][figure]
        ? [`${kind} ${figure}: ${measured[kind][figure] / 100} %, was ${presentFloor[kind][figure] / 100} %`]
        : [],
    ),
  );
  const { falseAlarms, falseProofs } = figuresOf(scored);
  return [
    ...below,
    ...(falseAlarms > 0 ? [`${falseAlarms} false alarms`] : []),
    ...(falseProofs > 0 ? [`${falseProofs} false proofs`] : []),
  ];
}

/** The floor raised to what was measured, never lowered. */
export function raisedFloor(scored: readonly Scored[]): Floor {
  const measured = measuredFloor(scored);
  const higher = (kind: keyof Floor): Floor['single'] => ({
    top1: Math.max(measured[kind].top1, presentFloor[kind].top1),
    top3: Math.max(measured[kind].top3, presentFloor[kind].top3),
  });
  return { single: higher('single'), pair: higher('pair'), response: higher('response') };
}
