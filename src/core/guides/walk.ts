import type { Certainty } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import {
  type ConclusionNode,
  type Guide,
  type GuideOption,
  type QuestionNode,
  type Suspect,
  type SuspectsNode,
  suspectsAfter,
} from './define-guide.ts';
import {
  type Judge,
  type Judgement,
  judgeBy,
  nothingFound,
  type OutcomeOf,
  type Proven,
} from './evidence.ts';
import { factOf, isNamed, type Knowledge } from './knowledge.ts';

/** Answers of the person, by question id: the node id of a question, or the id of a suspect. */
export type Answers = Readonly<Record<string, string>>;

/** The answers that a suspect takes. */
export const suspectAnswers = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'unknown', label: 'I don’t know' },
] as const;

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
}

export interface OpenQuestion {
  readonly questionId: string;
  readonly ask: string;
  readonly help?: string | undefined;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** A hint that the evidence gives without deciding. */
  readonly suggestion?: string | undefined;
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

/** What the evidence answers to a question. */
interface Decision {
  readonly answer: string;
  readonly because: string;
  readonly proven?: Proven | undefined;
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
  const judge = judgeBy(outcomeOf, knowledge.acceptedByPar);
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
  const own = node.cause === code ? (node.steps ?? []) : [];
  return {
    kind: 'conclusion',
    cause: code,
    title: because,
    steps: [...steps, ...own],
    escalate: node.escalate,
  };
}

function passQuestion(
  id: string,
  node: QuestionNode<string>,
  answers: Answers,
  judge: Judge,
  steps: Step[],
): Passed | OpenQuestion {
  const given = Object.hasOwn(answers, id)
    ? node.options.find((option) => option.id === answers[id])
    : undefined;
  const judgement = node.probe && judge(node.probe.checks);
  const decision = toDecision(judgement, node.probe?.found);
  const decided = node.options.find((option) => option.id === decision?.answer);
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

function toDecision(judgement: Judgement, yes: string | undefined, no?: string): Decision | undefined {
  if (judgement?.kind === 'found' && yes !== undefined)
    return { answer: yes, because: judgement.because, proven: judgement };
  if (judgement?.kind === 'ruled-out' && no !== undefined) return { answer: no, because: judgement.because };
  return undefined;
}

function toSuggestion(judgement: Judgement): string | undefined {
  return judgement?.kind === 'hint' ? judgement.because : undefined;
}

/**
 * What evidence proves comes first, wherever it stands, a proof before a strong finding, even in suspects further on; then
 * the open ones one by one, those first of which it gives a hint, or which the answer names, here or further on.
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
  const judged = node.suspects.map((suspect) => {
    const judgement = judge(suspect.checks);
    const isOpen = suspect.askedAnyway && judgement?.because === nothingFound;
    const decision: Decision | undefined =
      factOf(suspect, judgement, knowledge) ?? toDecision(judgement, 'yes', isOpen ? undefined : 'no');
    return { suspect, given: givenFor(suspect, answers), judgement, decision };
  });
  const told = judged.find(({ given }) => given === 'yes');
  const found = judged.filter(({ given, decision }) => given === undefined && decision?.answer === 'yes');
  const accused =
    told ??
    found.find(({ decision }) => decision?.proven?.certainty === 'proof') ??
    found.find(({ decision }) => decision?.proven !== undefined) ??
    found[0];
  // Everything that is answered is told, also what stands behind the open question: so it can be changed.
  for (const { suspect, given, decision } of judged) {
    const answered = given !== undefined || decision?.answer === 'no';
    if (answered && suspect !== accused?.suspect)
      steps.push(toStep(suspect.id, suspect.ask, suspectLabel, given, decision));
  }
  if (accused !== undefined) {
    const { suspect, given, decision } = accused;
    steps.push(toStep(suspect.id, suspect.ask, suspectLabel, given, decision));
    // A fact is no fault: what is proven further on comes first.
    const isFact = given === undefined && decision?.proven === undefined;
    if (isFact && accuses(later, answers, judge)) return { to: node.otherwise };
    return { to: suspect.to, proven: given === undefined ? decision?.proven : undefined };
  }
  const allOpen = judged.filter(({ given, decision }) => given === undefined && decision === undefined);
  const waits = later.some((each) => isAskedFirst(each, answers, judge, knowledge));
  const open = firstToAsk(allOpen, knowledge) ?? (waits ? undefined : allOpen[0]);
  if (open === undefined || accuses(later, answers, judge)) return { to: node.otherwise };
  const { suspect, judgement } = open;
  const { id: questionId, ask, help, fact } = suspect;
  const suggestion = toSuggestion(judgement) ?? (fact && knowledge.likely?.[fact]);
  return { questionId, ask, help, options: suspectAnswers, suggestion };
}

/** Of which the evidence gives a hint, or which the answer names. */
function firstToAsk<Each extends { readonly suspect: Suspect<string>; readonly judgement: Judgement }>(
  open: readonly Each[],
  knowledge: Knowledge,
): Each | undefined {
  return (
    open.find(({ judgement }) => judgement?.kind === 'hint' && judgement.ofFault) ??
    open.find(({ suspect }) => isNamed(suspect, knowledge))
  );
}

/** Whether these, which are asked later, hold one that is told or proven. */
function accuses(later: readonly Suspect<string>[], answers: Answers, judge: Judge): boolean {
  return later.some((suspect) => {
    const given = givenFor(suspect, answers);
    return given === undefined ? judge(suspect.checks)?.kind === 'found' : given === 'yes';
  });
}

/** Whether it is open, and the answer names it. */
function isAskedFirst(suspect: Suspect<string>, answers: Answers, judge: Judge, known: Knowledge): boolean {
  const isOpen = givenFor(suspect, answers) === undefined && judge(suspect.checks)?.kind !== 'ruled-out';
  return isOpen && isNamed(suspect, known);
}

function suspectLabel(answer: string): string {
  return suspectAnswers.find((option) => option.id === answer)?.label ?? answer;
}

function givenFor({ id }: Suspect<string>, answers: Answers): string | undefined {
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return suspectAnswers.some((option) => option.id === given) ? given : undefined;
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
