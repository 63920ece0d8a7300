import { conclusionWords } from '../conclude.ts';
import type { Guide, GuideNode, QuestionNode, Suspect, SuspectsNode } from '../define-guide.ts';
import type { OutcomeOf } from '../evidence.ts';
import { suspectAnswers } from '../judge-suspects.ts';
import type { Knowledge } from '../knowledge.ts';
import { type Answers, type Step, type Walk, walk } from '../walk.ts';
import type {
  GuideMap,
  MapQuestion,
  MapStage,
  MapWay,
  QuestionState,
  StageState,
  WayState,
} from './guide-map.ts';
import { isStage, stageOrder, targetsOf } from './stages.ts';

/** What is known of a guide while its map is made. */
interface Survey {
  readonly guide: Guide;
  readonly walked: Walk;
  /** The answers by question id, at every node, also where the walk did not come by. */
  readonly steps: ReadonlyMap<string, Step>;
  /** The nodes that a way from the open question may still lead to. */
  readonly ahead: ReadonlySet<string>;
  readonly onTrail: ReadonlySet<string>;
}

/** The map of a guide: where the walk went, what is struck out and why, what is still open. Never fails. */
export function mapOf(
  guide: Guide,
  answers: Answers,
  outcomeOf: OutcomeOf,
  knowledge: Knowledge = {},
): GuideMap {
  const walked = walk(guide, answers, outcomeOf, knowledge);
  const order = stageOrder(guide);
  const steps = new Map<string, Step>();
  for (const start of order) {
    const node = guide.nodes[start];
    // Each node alone: what is answered at it does not depend on where the walk came from or goes to.
    const alone = node && { ...guide, start, nodes: { [start]: node } };
    for (const step of alone ? walk(alone, answers, outcomeOf, knowledge).steps : [])
      steps.set(step.questionId, step);
  }
  const onTrail = new Set(walked.steps.map(({ questionId }) => questionId));
  const ahead = aheadOf(guide, walked, steps);
  const survey: Survey = { guide, walked, steps, ahead, onTrail };
  return { title: guide.title, stages: order.map((id) => toStage(id, survey)) };
}

/** Everything behind the open question that its answers, and those given already, leave possible. */
function aheadOf(guide: Guide, { open, nodeId }: Walk, steps: ReadonlyMap<string, Step>): Set<string> {
  const ahead = new Set<string>();
  const waiting = open === undefined ? [] : [nodeId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (ahead.has(id)) continue;
    ahead.add(id);
    waiting.push(...possibleTargets(id, guide.nodes[id], steps));
  }
  return ahead;
}

function possibleTargets(
  id: string,
  node: GuideNode<string> | undefined,
  steps: ReadonlyMap<string, Step>,
): readonly string[] {
  switch (node?.kind) {
    case 'question': {
      const chosen = node.options.find((option) => option.id === steps.get(id)?.answer);
      return chosen === undefined ? targetsOf(node) : [chosen.to];
    }
    case 'suspects':
      return [
        ...node.suspects.filter((suspect) => steps.get(suspect.id)?.answer !== 'no').map(({ to }) => to),
        node.otherwise,
      ];
    case 'conclusion':
    case undefined:
      return [];
  }
}

function toStage(id: string, survey: Survey): MapStage {
  const node = survey.guide.nodes[id];
  const state = stageState(id, survey);
  switch (node?.kind) {
    case 'question':
      return { kind: 'question', id, state, question: toQuestion(id, node, survey) };
    case 'suspects':
      return { kind: 'suspects', id, state, title: node.title, ...toSuspects(id, node, survey) };
    case 'conclusion':
    case undefined:
      return { kind: 'conclusion', id, state, title: titleOf(id, survey) };
  }
}

function stageState(id: string, { walked, ahead }: Survey): StageState {
  if (id === walked.nodeId) return 'here';
  if (walked.path.includes(id)) return 'passed';
  return ahead.has(id) ? 'ahead' : 'aside';
}

/** What stands at a node; at the end of the walk, in the words of what was found there. */
function titleOf(id: string, { guide, walked }: Survey): string {
  const node = id === walked.nodeId && walked.conclusion ? walked.conclusion : guide.nodes[id];
  switch (node?.kind) {
    case 'question':
      return node.ask;
    case 'suspects':
      return node.title;
    case 'conclusion':
      return conclusionWords(node).title;
    case undefined:
      return id;
  }
}

/** The node that the walk went on to from another. */
function nextOf(id: string, { path }: Walk): string | undefined {
  const at = path.indexOf(id);
  return at < 0 ? undefined : path[at + 1];
}

function toQuestion(id: string, node: QuestionNode<string>, survey: Survey): MapQuestion {
  const step = survey.steps.get(id);
  const next = nextOf(id, survey.walked);
  const chosen = node.options.find((option) => option.id === step?.answer);
  const ways = targetsOf(node).map((to): MapWay => {
    const labels = node.options.filter((option) => option.to === to).map(({ label }) => label);
    const isPossible = chosen === undefined ? survey.ahead.has(id) : chosen.to === to;
    return toWay(to, labels, next === to ? 'taken' : isPossible ? 'open' : 'aside', survey);
  });
  return { ...toAnswered(id, node.ask, step, survey.ahead.has(id), survey), ways };
}

function toSuspects(id: string, node: SuspectsNode<string>, survey: Survey) {
  const { walked, steps, ahead } = survey;
  const next = nextOf(id, walked);
  const own = new Set(node.suspects.map((suspect) => suspect.id));
  // The walk tells the one that it followed last.
  const last = walked.steps.findLast(({ questionId }) => own.has(questionId));
  const accused = node.suspects.find(
    (suspect) => suspect.id === last?.questionId && last.answer === 'yes' && suspect.to === next,
  );
  const isAhead = ahead.has(id);
  const wayState = (suspect: Suspect<string>): WayState => {
    if (suspect === accused) return 'taken';
    const answer = steps.get(suspect.id)?.answer;
    if (answer !== undefined) return answer === 'no' ? 'struck' : 'open';
    return isAhead ? 'open' : 'aside';
  };
  const questions = node.suspects.map((suspect): MapQuestion => {
    const step = steps.get(suspect.id);
    const answered = toAnswered(suspect.id, suspect.ask, step, isAhead, survey);
    const state = step?.by === 'evidence' && step.answer === 'no' ? 'ruled-out' : answered.state;
    return { ...answered, state, ways: [toWay(suspect.to, [yes], wayState(suspect), survey)] };
  });
  const goesOn = next === node.otherwise && accused === undefined;
  const at = accused
    ? node.suspects.indexOf(accused)
    : node.suspects.findIndex((suspect) => suspect.id === walked.open?.questionId);
  const isPassed = walked.path.includes(id);
  const otherwise = toWay(node.otherwise, [], goesOn ? 'taken' : isAhead ? 'open' : 'aside', survey);
  return { questions, reached: !isPassed ? 0 : at < 0 ? questions.length : at + 1, otherwise };
}

const yes = suspectAnswers[0].label;

function toWay(to: string, labels: readonly string[], state: WayState, survey: Survey): MapWay {
  return { labels, to, title: titleOf(to, survey), isEnd: !isStage(survey.guide, to), state };
}

function toAnswered(
  id: string,
  ask: string,
  step: Step | undefined,
  isAhead: boolean,
  { walked, onTrail }: Survey,
): Omit<MapQuestion, 'ways'> {
  const { open } = walked;
  const { together = open === undefined ? [] : [open] } = open ?? {};
  const isAsked = together.some(({ questionId }) => questionId === id);
  const unanswered = isAsked ? 'asked' : isAhead ? 'open' : 'aside';
  const answered = step?.by === 'person' ? 'hand' : 'evidence';
  const state: QuestionState = step === undefined ? unanswered : answered;
  return {
    ...{ id, ask, state, isOnTrail: onTrail.has(id) },
    ...{ answer: step?.label, answerId: step?.answer },
    ...{ because: step?.because, overridden: step?.overridden },
  };
}
