import type { Outcome } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import { checkOf } from '../checks/registry.ts';
import type {
  ConclusionNode,
  Guide,
  GuideOption,
  QuestionNode,
  Suspect,
  SuspectsNode,
} from './define-guide.ts';

/** Answers of the person, by question id: the node id of a question, or the id of a suspect. */
export type Answers = Readonly<Record<string, string>>;

/** What the checks say; `undefined` where no check ran. */
export type OutcomeOf = (code: CheckCode) => Outcome | undefined;

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

type Decision =
  | { readonly kind: 'decided'; readonly answer: string; readonly because: string }
  | { readonly kind: 'hint'; readonly because: string }
  | undefined;

/**
 * Walks a guide as far as evidence and answers lead. The position is derived: going back or changing an answer is an edit
 * of `answers`, and answers to questions that do not exist are passed over. Never fails, always ends: a guide has no loops.
 */
export function walk(guide: Guide, answers: Answers, outcomeOf: OutcomeOf): Walk {
  const steps: Step[] = [];
  const visited = new Set<string>();
  let nodeId = guide.start;
  for (;;) {
    const node = guide.nodes[nodeId];
    if (node === undefined || visited.has(nodeId)) return { steps, nodeId, path: [...visited] };
    visited.add(nodeId);
    if (node.kind === 'conclusion') return { steps, nodeId, path: [...visited], conclusion: node };
    const next =
      node.kind === 'question'
        ? passQuestion(nodeId, node, answers, outcomeOf, steps)
        : passSuspects(node, answers, outcomeOf, steps);
    if (typeof next !== 'string') return { steps, nodeId, path: [...visited], open: next };
    nodeId = next;
  }
}

function passQuestion(
  id: string,
  node: QuestionNode<string>,
  answers: Answers,
  outcomeOf: OutcomeOf,
  steps: Step[],
): string | OpenQuestion {
  const given = Object.hasOwn(answers, id)
    ? node.options.find((option) => option.id === answers[id])
    : undefined;
  const decision = decideQuestion(node, outcomeOf);
  const decided =
    decision?.kind === 'decided' ? node.options.find((option) => option.id === decision.answer) : undefined;
  const option: GuideOption<string> | undefined = given ?? decided;
  if (option === undefined) {
    const suggestion = decision?.kind === 'hint' ? decision.because : undefined;
    return { questionId: id, ask: node.ask, help: node.help, options: node.options, suggestion };
  }
  steps.push({
    questionId: id,
    ask: node.ask,
    answer: option.id,
    label: option.label,
    by: given === undefined ? 'evidence' : 'person',
    because: given === undefined && decision?.kind === 'decided' ? decision.because : undefined,
    overridden:
      given !== undefined && decided !== undefined && decided.id !== given.id ? decided.label : undefined,
  });
  return option.to;
}

function decideQuestion({ probe }: QuestionNode<string>, outcomeOf: OutcomeOf): Decision {
  if (probe === undefined) return undefined;
  const decision = judge(probe.checks, outcomeOf);
  if (decision?.kind !== 'decided') return decision;
  if (decision.answer === 'yes') return { ...decision, answer: probe.found };
  return probe.passed === undefined ? undefined : { ...decision, answer: probe.passed };
}

/** Found for sure: yes. Every check passed or did not apply, and at least one passed: no. */
function judge(codes: readonly CheckCode[], outcomeOf: OutcomeOf): Decision {
  const outcomes = codes.map((code) => [code, outcomeOf(code)] as const);
  let hint: Decision;
  for (const [code, outcome] of outcomes) {
    if (outcome?.kind !== 'found') continue;
    const because = outcome.finding.title ?? checkOf(code)?.title ?? code;
    if (outcome.finding.certainty !== 'hint') return { kind: 'decided', answer: 'yes', because };
    hint ??= { kind: 'hint', because };
  }
  if (hint !== undefined) return hint;
  const settled = outcomes.every(
    ([, outcome]) => outcome?.kind === 'passed' || outcome?.kind === 'not-applicable',
  );
  const looked = outcomes.some(([, outcome]) => outcome?.kind === 'passed');
  return settled && looked
    ? { kind: 'decided', answer: 'no', because: 'the checks looked and found nothing of the kind' }
    : undefined;
}

/** What evidence proves comes first, wherever it stands; then the open ones one by one. */
function passSuspects(
  node: SuspectsNode<string>,
  answers: Answers,
  outcomeOf: OutcomeOf,
  steps: Step[],
): string | OpenQuestion {
  const judged = node.suspects.map((suspect) => ({
    suspect,
    given: givenFor(suspect, answers),
    decision: judge(suspect.checks, outcomeOf),
  }));
  const accused =
    judged.find(({ given }) => given === 'yes') ??
    judged.find(
      ({ given, decision }) =>
        given === undefined && decision?.kind === 'decided' && decision.answer === 'yes',
    );
  for (const { suspect, given, decision } of judged) {
    if (suspect === accused?.suspect) continue;
    const decided = decision?.kind === 'decided' ? decision : undefined;
    if (given === undefined && decided === undefined) {
      if (accused !== undefined) continue;
      const suggestion = decision?.kind === 'hint' ? decision.because : undefined;
      return {
        questionId: suspect.id,
        ask: suspect.ask,
        help: suspect.help,
        options: suspectAnswers,
        suggestion,
      };
    }
    if (given === undefined && decided?.answer === 'yes') continue;
    steps.push(toStep(suspect, given, decided));
  }
  if (accused === undefined) return node.otherwise;
  steps.push(
    toStep(
      accused.suspect,
      accused.given,
      accused.decision?.kind === 'decided' ? accused.decision : undefined,
    ),
  );
  return accused.suspect.to;
}

function givenFor({ id }: Suspect<string>, answers: Answers): string | undefined {
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return suspectAnswers.some((option) => option.id === given) ? given : undefined;
}

function toStep(
  suspect: Suspect<string>,
  given: string | undefined,
  decided: { readonly answer: string; readonly because: string } | undefined,
): Step {
  const answer = given ?? decided?.answer ?? 'unknown';
  const label = (id: string): string => suspectAnswers.find((option) => option.id === id)?.label ?? id;
  return {
    questionId: suspect.id,
    ask: suspect.ask,
    answer,
    label: label(answer),
    by: given === undefined ? 'evidence' : 'person',
    because: given === undefined ? decided?.because : undefined,
    overridden:
      given !== undefined && decided !== undefined && decided.answer !== given
        ? label(decided.answer)
        : undefined,
  };
}

/** The answers that lead back to before a question: it and everything after it are forgotten. */
export function answersBefore(walked: Walk, answers: Answers, questionId: string): Answers {
  const at = walked.steps.findIndex((step) => step.questionId === questionId);
  const forgotten = new Set(walked.steps.slice(Math.max(at, 0)).map((step) => step.questionId));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !forgotten.has(id)));
}
