import type { Certainty } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import { type Asked, answersToAll, askedWith } from './ask-together.ts';
import {
  type ConclusionNode,
  type Guide,
  type GuideOption,
  type QuestionNode,
  type SuspectsNode,
  suspectsAfter,
} from './define-guide.ts';
import { type Judge, type Judgement, judgeBy, type OutcomeOf, type Proven } from './evidence.ts';
import {
  type Answers,
  accusedAmong,
  comesFirst,
  type Decision,
  firstToAsk,
  isAskedFirst,
  type Judged,
  notKnown,
  suspectAnswers,
  toDecision,
  toJudged,
} from './judge-suspects.ts';
import { isMeant, type Knowledge } from './knowledge.ts';

export type { Answers };

/** One answered question on the way. */
export interface Step {
  readonly questionId: string;
  readonly ask: string;
  readonly answer: string;
  readonly label: string;
  readonly by: 'person' | 'evidence';
  /** Why the evidence answers so. */
  readonly because?: string | undefined;
  /** The check that found its fault, and how sure it is, where the evidence says so. */
  readonly code?: CheckCode | undefined;
  readonly certainty?: Certainty | undefined;
  /** What the evidence would have answered, where the person said otherwise. */
  readonly overridden?: string | undefined;
  /** What is asked of it and of others at once, where it is one of several. */
  readonly group?: string | undefined;
}

export interface OpenQuestion extends Asked {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The questions asked at once, the first of which gives the id: one of them is so, or an option holds for all. */
  readonly together?: readonly Asked[] | undefined;
}

export interface Walk {
  readonly steps: readonly Step[];
  readonly nodeId: string;
  /** The nodes passed through, the present one last. */
  readonly path: readonly string[];
  /** The question to ask now; absent at a conclusion. */
  readonly open?: OpenQuestion | undefined;
  readonly conclusion?: ConclusionNode | undefined;
}

/** A question passed: where it leads, and the finding that led there, if it was one. */
interface Passed {
  readonly to: string;
  readonly proven?: Proven | undefined;
}

/**
 * Walks a guide as far as evidence and answers lead. The position is derived: going back or changing an answer is an edit
 * of `answers`, and answers to questions that do not exist are passed over. Never fails, always ends: a guide has no loops.
 */
export function walk(guide: Guide, answers: Answers, outcomeOf: OutcomeOf, knowledge: Knowledge = {}): Walk {
  const judge = judgeBy(outcomeOf, knowledge);
  const steps: Step[] = [];
  const visited = new Set<string>();
  let nodeId = guide.start;
  let proven: Proven | undefined;
  for (;;) {
    const node = guide.nodes[nodeId];
    if (node === undefined || visited.has(nodeId)) return { steps, nodeId, path: [...visited] };
    visited.add(nodeId);
    if (node.kind === 'conclusion')
      return { steps, nodeId, path: [...visited], conclusion: inWordsOf(proven, node) };
    const next =
      node.kind === 'question'
        ? passQuestion(nodeId, node, answers, judge, steps)
        : passSuspects(guide, node, answers, judge, knowledge, steps);
    if ('ask' in next) return { steps, nodeId, path: [...visited], open: next };
    nodeId = next.to;
    proven = next.proven;
  }
}

/** Where a finding led to a conclusion, it says what is wrong in its own words: the node speaks for all of its kind. */
function inWordsOf(proven: Proven | undefined, node: ConclusionNode): ConclusionNode {
  if (proven === undefined) return node;
  const { code, because, steps = [] } = proven;
  const own = node.cause === code ? node : undefined;
  return {
    kind: 'conclusion',
    cause: code,
    title: because,
    steps: [...steps, ...(own?.steps ?? [])],
    escalate: node.escalate,
    nextGuide: own?.nextGuide,
  };
}

function passQuestion(
  id: string,
  node: QuestionNode<string>,
  answers: Answers,
  judge: Judge,
  steps: Step[],
): Passed | OpenQuestion {
  const told = Object.hasOwn(answers, id)
    ? node.options.find((option) => option.id === answers[id])
    : undefined;
  const judgement = node.probe && judge(node.probe.checks);
  const decision = toDecision(judgement, node.probe?.found);
  const decided = node.options.find((option) => option.id === decision?.answer);
  const given = decided && told?.id === notKnown ? undefined : told;
  const option: GuideOption<string> | undefined = given ?? decided;
  if (option === undefined) {
    return {
      questionId: id,
      ask: node.ask,
      help: node.help,
      options: node.options,
      suggestion: toSuggestion(judgement),
    };
  }
  const label = (answer: string): string => node.options.find(({ id }) => id === answer)?.label ?? answer;
  steps.push(toStep(id, node.ask, label, given?.id, decided && decision));
  return { to: option.to, proven: given === undefined ? decision?.proven : undefined };
}

function toSuggestion(judgement: Judgement): string | undefined {
  return judgement?.kind === 'hint' ? judgement.because : undefined;
}

/**
 * What evidence proves comes first, wherever it stands, even in suspects further on: what the verdict puts first, else a proof
 * before a strong finding; then the open ones, one by one those of which it gives a hint, or which the answer names, here or
 * further on, and after them by groups.
 */
function passSuspects(
  guide: Guide,
  node: SuspectsNode<string>,
  answers: Answers,
  judge: Judge,
  knowledge: Knowledge,
  steps: Step[],
): Passed | OpenQuestion {
  const later = suspectsAfter(guide, node);
  const judged = node.suspects.map((suspect) => toJudged(suspect, answers, judge, knowledge));
  const accused = accusedAmong(judged, knowledge);
  const tell = ({ suspect, given, decision }: Judged): void => {
    const group = node.groups?.find(({ of }) => of.includes(suspect.id))?.ask;
    steps.push({ ...toStep(suspect.id, suspect.ask, suspectLabel, given, decision), group });
  };
  // Everything that is answered is told, also what stands behind the open question: so it can be changed.
  for (const each of judged) {
    const answered = each.given !== undefined || each.decision?.answer === 'no';
    if (answered && each !== accused) tell(each);
  }
  const isLater = accused?.given === undefined && comesFirst(later, accused, answers, judge, knowledge);
  if (accused !== undefined) {
    const { suspect, given, decision } = accused;
    const proven = given === undefined ? decision?.proven : undefined;
    if (isLater && proven !== undefined) return { to: node.otherwise };
    tell(accused);
    return { to: isLater ? node.otherwise : suspect.to, proven };
  }
  const allOpen = judged.filter(({ given, decision }) => given === undefined && decision === undefined);
  const waits = later.some((each) => isAskedFirst(each, answers, judge, knowledge));
  const usual = allOpen.find(({ suspect }) => isMeant(suspect, knowledge)) ?? allOpen[0];
  const first = firstToAsk(allOpen, knowledge);
  const open = first ?? (waits ? undefined : usual);
  if (open === undefined || isLater) return { to: node.otherwise };
  const group = first === undefined ? askedWith(open, allOpen, node.groups) : undefined;
  if (group === undefined) return { ...toAsked(open, knowledge), options: suspectAnswers };
  const together = group.members.map((each) => toAsked(each, knowledge));
  return { questionId: open.suspect.id, ask: group.ask, options: answersToAll, together };
}

function toAsked({ suspect, judgement }: Judged, knowledge: Knowledge): Asked {
  const { id: questionId, ask, help, fact } = suspect;
  return {
    ...{ questionId, ask, help },
    suggestion: toSuggestion(judgement) ?? (fact && knowledge.likely?.[fact]),
  };
}

function suspectLabel(answer: string): string {
  return suspectAnswers.find((option) => option.id === answer)?.label ?? answer;
}

/** An answered question: the person's answer counts before that of the evidence. */
function toStep(
  questionId: string,
  ask: string,
  label: (answer: string) => string,
  given: string | undefined,
  decision: Decision | undefined,
): Step {
  const answer = given ?? decision?.answer ?? 'unknown';
  const counts = given === undefined ? decision : undefined;
  return {
    questionId,
    ask,
    answer,
    label: label(answer),
    by: given === undefined ? 'evidence' : 'person',
    because: counts?.because,
    code: counts?.proven?.code,
    certainty: counts?.proven?.certainty,
    overridden:
      given !== undefined && decision !== undefined && decision.answer !== given
        ? label(decision.answer)
        : undefined,
  };
}

/** The answers that lead back to before a question: it and everything after it are forgotten. */
export function answersBefore(walked: Walk, answers: Answers, questionId: string): Answers {
  const at = walked.steps.findIndex((step) => step.questionId === questionId);
  const forgotten = new Set(walked.steps.slice(Math.max(at, 0)).map((step) => step.questionId));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !forgotten.has(id)));
}
