import type {
  EndStage,
  GuideMap,
  MapQuestion,
  MapWay,
  SuspectsStage,
  WayState,
} from '../../../core/guides/map/guide-map.ts';
import { type Box, moveDown, type Paragraph, toBox } from './boxes.ts';
import { type Draft, linksOf, toDrafts } from './drafts.ts';
import { assignLanes, railPath } from './rails.ts';
import {
  boxGap,
  branchLength,
  endWidth,
  headInset,
  laneGap,
  margin,
  questionWidth,
  rowGap,
  stageGap,
  stationGap,
} from './sizes.ts';
import { answerWords, captionOf, endCaption, labelOf, yesCaption } from './words.ts';

export interface PlacedBranch {
  readonly way: MapWay;
  readonly box: Box;
}

interface RowBase {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  /** The height of its station. */
  readonly y: number;
  readonly box: Box;
}

export interface HeadRow extends RowBase {
  readonly kind: 'head';
  readonly stage: SuspectsStage;
  /** What stands over the conclusions. */
  readonly aside: Box;
}

export interface QuestionRow extends RowBase {
  readonly kind: 'question';
  readonly question: MapQuestion;
  readonly branches: readonly PlacedBranch[];
}

export interface EndRow extends RowBase {
  readonly kind: 'end';
  readonly stage: EndStage;
}

export type MapRow = HeadRow | QuestionRow | EndRow;

export interface PlacedRail {
  readonly key: string;
  readonly path: string;
  readonly state: WayState;
  readonly lane: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows lie on each other without a gap: the drawing can be cut between any two. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** The line of the stations. */
  readonly railX: number;
  readonly rows: readonly MapRow[];
  /** The way taken comes last, so that it is drawn over the others. */
  readonly rails: readonly PlacedRail[];
}

/** Where everything stands: the questions one below the other at the line of stations, their conclusions on the right. */
export function layOut(map: GuideMap): MapLayout {
  const drafts = map.stages.flatMap(toDrafts);
  const links = assignLanes(linksOf(drafts));
  const lanes = Math.max(0, ...links.map(({ lane }) => lane));
  const railX = margin + lanes * laneGap + 10;
  const left = railX + stationGap;
  const rows: MapRow[] = [];
  let top = 0;
  for (const draft of drafts) {
    const row = placeRow(draft, top, left);
    rows.push(row);
    top += row.height;
  }
  const rails = links.map(({ from, to, state, lane }): PlacedRail => {
    const [start, end] = [rows[from]?.y ?? 0, rows[to]?.y ?? 0];
    const path = railPath(railX, start, end, lane);
    return { key: `${from} ${to}`, path, state, lane, top: start, bottom: end };
  });
  rails.sort((one, other) => Number(one.state === 'taken') - Number(other.state === 'taken'));
  const width = left + questionWidth + branchLength + endWidth + margin;
  return { width, height: top, railX, rows, rails };
}

function placeRow(draft: Draft, top: number, left: number): MapRow {
  switch (draft.kind) {
    case 'head':
      return placeHead(draft.stage, top, left);
    case 'question':
      return placeQuestion(draft.question, draft.stage.kind === 'question' ? stageGap : rowGap, top, left);
    case 'end': {
      const { stage } = draft;
      const caption = stage.state === 'here' ? endCaption : undefined;
      const texts: readonly Paragraph[] = [
        { text: caption, font: 'small' },
        { text: labelOf(stage.title), font: 'label' },
      ];
      const box = toBox(texts, left, top + stageGap, questionWidth);
      const height = stageGap + box.height + rowGap;
      return { kind: 'end', key: stage.id, stage, top, height, box, y: box.y + box.height / 2 };
    }
  }
}

function placeHead(stage: SuspectsStage, top: number, left: number): HeadRow {
  const y = top + stageGap;
  const box = toBox([{ text: stage.title, font: 'head' }], left, y, questionWidth + branchLength, headInset);
  const right = left + questionWidth + branchLength;
  const aside = toBox([{ text: yesCaption, font: 'small' }], right, y, endWidth);
  const height = stageGap + Math.max(box.height, aside.height);
  return { kind: 'head', key: stage.id, stage, top, height, box, aside, y: y + box.height / 2 };
}

function placeQuestion(question: MapQuestion, above: number, top: number, left: number): QuestionRow {
  const isAsked = question.state === 'asked';
  const texts: readonly Paragraph[] = [
    { text: labelOf(question.ask), font: isAsked ? 'asked' : 'label' },
    { text: answerWords(question), font: 'small' },
  ];
  const right = left + questionWidth + branchLength;
  const own = toBox(texts, left, 0, questionWidth);
  const ends = question.ways.map((way) => ({ way, box: toBox(endTexts(question, way), right, 0, endWidth) }));
  const beside = ends.reduce((sum, { box }) => sum + box.height + boxGap, -boxGap);
  const inner = Math.max(own.height, beside);
  const height = above + inner + rowGap;
  const middle = top + above + inner / 2;
  let y = middle - beside / 2;
  const branches = ends.map(({ way, box }): PlacedBranch => {
    const placed = { way, box: moveDown(box, y) };
    y += box.height + boxGap;
    return placed;
  });
  const box = moveDown(own, middle - own.height / 2);
  return { kind: 'question', key: question.id, question, top, height, box, branches, y: middle };
}

function endTexts({ ways }: MapQuestion, way: MapWay): readonly Paragraph[] {
  const isReached = way.state === 'taken' && way.isEnd;
  const answers = ways.length > 1 ? captionOf(way) : undefined;
  const caption = [answers, isReached ? endCaption : undefined].filter((text) => text !== undefined);
  return [
    { text: caption.join(' · '), font: 'small' },
    { text: way.isEnd ? labelOf(way.title) : `↓ ${labelOf(way.title)}`, font: way.isEnd ? 'label' : 'small' },
  ];
}
