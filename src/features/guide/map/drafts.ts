import type {
  EndStage,
  MapQuestion,
  MapStage,
  MapWay,
  SuspectsStage,
  WayState,
} from '../../../core/guides/map/guide-map.ts';
import type { Link } from './rails.ts';

/** A row before it is placed. */
export type Draft =
  | { readonly kind: 'head'; readonly stage: SuspectsStage }
  | { readonly kind: 'question'; readonly question: MapQuestion; readonly stage: MapStage }
  | { readonly kind: 'end'; readonly stage: EndStage };

/** The rows of a stage, from top to bottom. */
export function toDrafts(stage: MapStage): readonly Draft[] {
  switch (stage.kind) {
    case 'suspects':
      return [
        { kind: 'head', stage },
        ...stage.questions.map((question): Draft => ({ kind: 'question', question, stage })),
      ];
    case 'question':
      return [{ kind: 'question', question: stage.question, stage }];
    case 'conclusion':
      return [{ kind: 'end', stage }];
  }
}

/** The connections between rows; what leads to an end beside its question is none. */
export function linksOf(drafts: readonly Draft[]): readonly Link[] {
  const first = new Map<string, number>();
  for (const [at, { stage }] of drafts.entries()) if (!first.has(stage.id)) first.set(stage.id, at);
  const onward = (from: number, way: MapWay): readonly Link[] => {
    const to = first.get(way.to);
    return to === undefined ? [] : [{ from, to, state: way.state }];
  };
  return drafts.flatMap((draft, at): readonly Link[] => {
    const ways = draft.kind === 'question' ? draft.question.ways.filter(({ isEnd }) => !isEnd) : [];
    const branches = ways.flatMap((way) => onward(at, way));
    if (draft.stage.kind !== 'suspects') return branches;
    const behind = at - (first.get(draft.stage.id) ?? 0);
    if (behind === draft.stage.questions.length) return [...branches, ...onward(at, draft.stage.otherwise)];
    return [...branches, { from: at, to: at + 1, state: stateWithin(draft.stage, behind) }];
  });
}

/** The line to a question of a stage, counted from 0. */
function stateWithin(stage: SuspectsStage, question: number): WayState {
  if (question < stage.reached) return 'taken';
  return stage.state === 'here' || stage.state === 'ahead' ? 'open' : 'aside';
}
