import type { EvaluatedCase } from './evaluated.ts';
import type { FaultMaker } from './fault-maker.ts';
import { makeHealthy } from './make-healthy.ts';
import { makePairs } from './make-pairs.ts';
import { makeResponses } from './make-responses.ts';
import { makeSingles } from './make-singles.ts';
import type { Scored } from './score.ts';

export interface EvaluationSize {
  readonly seed: number;
  /** Paste forms a maker is written in, and how often. */
  readonly forms: number;
  readonly rounds: number;
  readonly pairs: number;
  readonly healthy: number;
}

export interface Figures {
  readonly cases: number;
  readonly top1: number;
  readonly named: number;
  readonly top3: number;
  readonly falseAlarms: number;
  readonly falseProofs: number;
}

/** Makes all cases of a seed. */
export async function makeCases(
  makers: readonly FaultMaker[],
  size: EvaluationSize,
): Promise<readonly EvaluatedCase[]> {
  const { seed, forms, rounds, pairs, healthy } = size;
  const singles: EvaluatedCase[] = [];
  for (const maker of makers) singles.push(...(await makeSingles(maker, seed, { forms, rounds })));
  return [
    ...singles,
    ...(await makePairs(makers, seed, pairs)),
    ...(await makeHealthy(seed, healthy)),
    ...makeResponses(),
  ];
}

export function figuresOf(scored: readonly Scored[]): Figures {
  const count = (is: (one: Scored) => boolean): number => scored.filter(is).length;
  return {
    cases: scored.length,
    top1: count(({ top1 }) => top1),
    named: count(({ named }) => named),
    top3: count(({ top3 }) => top3),
    falseAlarms: count(({ falseAlarm }) => falseAlarm),
    falseProofs: count(({ falseProofs }) => falseProofs.length > 0),
  };
}
