/**
 * How a question stands: asked now; answered by the evidence or by hand; struck out by the evidence; still to be asked on some
 * way from here; aside where no way from here leads to it.
 */
export type QuestionState = 'asked' | 'evidence' | 'hand' | 'ruled-out' | 'open' | 'aside';

/** Taken; struck out by an answer; still possible; or left aside. */
export type WayState = 'taken' | 'struck' | 'open' | 'aside';

/** Where one or more answers lead. */
export interface MapWay {
  /** The answers that lead there, in the order of the question. */
  readonly labels: readonly string[];
  /** Node id of the guide. */
  readonly to: string;
  /** What stands there: the title of a conclusion or of suspects, or a question. */
  readonly title: string;
  /** A conclusion drawn beside its question; else the way goes on to another stage. */
  readonly isEnd: boolean;
  readonly state: WayState;
}

export interface MapQuestion {
  readonly id: string;
  readonly ask: string;
  readonly state: QuestionState;
  /** The answer in words, and its id in the guide, where there is one. */
  readonly answer?: string | undefined;
  readonly answerId?: string | undefined;
  /** Why the evidence answers so. */
  readonly because?: string | undefined;
  /** What the evidence says, where the person said otherwise. */
  readonly overridden?: string | undefined;
  /** Whether the answer stands on the way that was walked, and can be changed there. */
  readonly isOnTrail: boolean;
  readonly ways: readonly MapWay[];
}

export type StageState = 'passed' | 'here' | 'ahead' | 'aside';

interface StageBase {
  /** Node id of the guide. */
  readonly id: string;
  readonly state: StageState;
}

/** Suspects in their order, on each of which the way can branch off; behind the last it goes on to `otherwise`. */
export interface SuspectsStage extends StageBase {
  readonly kind: 'suspects';
  readonly title: string;
  readonly questions: readonly MapQuestion[];
  /** How many of the questions the walk has passed or reached, from the first on. */
  readonly reached: number;
  readonly otherwise: MapWay;
}

export interface QuestionStage extends StageBase {
  readonly kind: 'question';
  readonly question: MapQuestion;
}

/** A conclusion that several ways lead to, or that remains when nothing else does. */
export interface EndStage extends StageBase {
  readonly kind: 'conclusion';
  readonly title: string;
}

export type MapStage = SuspectsStage | QuestionStage | EndStage;

/** A guide as it stands with these answers and this evidence: every node, in an order in which all ways lead forward. */
export interface GuideMap {
  readonly title: string;
  readonly stages: readonly MapStage[];
}
