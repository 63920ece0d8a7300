import { broughtBy, type Inputs, wordsFor } from '../board/missing-inputs.ts';
import type { Subject } from '../case/subject.ts';
import { needWords } from '../catalogue/words.ts';
import type { Need } from '../checks/outcome.ts';
import { type CheckCode, checkOf } from '../checks/registry.ts';
import type { Guide, GuideNode } from './define-guide.ts';
import { type Judge, judgeBy, type OutcomeOf } from './evidence.ts';
import { type Answers, notKnown, toJudged } from './judge-suspects.ts';
import type { Knowledge } from './knowledge.ts';
import type { Walk } from './walk.ts';

/** Where a person stands in a guide, and what is known there. */
export interface Standing {
  readonly walked: Walk;
  readonly answers: Answers;
  readonly outcomeOf: OutcomeOf;
  readonly knowledge?: Knowledge | undefined;
  readonly subject: Subject | undefined;
}

/** An input that was not pasted, and how many of the open questions it would answer. */
export interface MissingInput {
  readonly need: Need;
  /** As it completes "Paste …". */
  readonly words: string;
  readonly questions: number;
  /** How many are open. */
  readonly of: number;
  /** The one beside it that answers the most more, and how many the two answer. */
  readonly next?: { readonly words: string; readonly questions: number } | undefined;
}

/** Where nothing was pasted, no check ran. */
const nothing: Inputs = {};

/** A question that is still to be asked, or was answered with “I don’t know”. */
interface Open {
  readonly checks: readonly CheckCode[];
  /** What is asked anyway no input answers. */
  readonly askedAnyway?: boolean | undefined;
}

/**
 * The one input that would answer the most of the questions still open on this walk: those at the present node and, behind
 * it, those asked when every suspect is ruled out, and before it what the person did not know. A question counts for an input when
 * nothing else keeps its checks from deciding. `undefined` where a cause is named, and where no single input helps. Never fails.
 */
export function bestMissingInput(guide: Guide, standing: Standing): MissingInput | undefined {
  const { walked, subject = nothing, outcomeOf } = standing;
  const isNamed = walked.conclusion !== undefined && walked.steps.at(-1)?.answer === 'yes';
  if (isNamed) return undefined;
  const open = openQuestions(guide, standing);
  const lacking = open
    .map(({ checks, askedAnyway }) => (askedAnyway ? [] : needsOf(checks, outcomeOf)))
    .filter((needs) => needs.length > 0);
  const best = mostBeside([], lacking, subject);
  if (best === undefined) return undefined;
  const next = mostBeside(broughtBy(best.need, subject), lacking, subject);
  const { words, questions } = next ?? best;
  return { ...best, of: open.length, next: questions > best.questions ? { words, questions } : undefined };
}

/** The input that answers the most, with what is there already. */
function mostBeside(
  there: readonly Need[],
  lacking: readonly (readonly Need[])[],
  subject: Inputs,
): Pick<MissingInput, 'need' | 'words' | 'questions'> | undefined {
  let best: Pick<MissingInput, 'need' | 'words' | 'questions'> | undefined;
  for (const [need, words] of Object.entries(needWords) as [Need, string][]) {
    const brought = [...there, ...broughtBy(need, subject)];
    const questions = lacking.filter((needs) => needs.every((each) => brought.includes(each))).length;
    if (questions > (best?.questions ?? 0)) best = { need, words: wordsFor(need, words, subject), questions };
  }
  return best;
}

/** What was not known on the way, and what is still to be asked from the present node on. */
function openQuestions(
  guide: Guide,
  { walked, answers, outcomeOf, knowledge = {} }: Standing,
): readonly Open[] {
  const judge = judgeBy(outcomeOf, knowledge);
  const openAt = (id: string, isPassed: boolean): readonly Open[] =>
    openOf(id, guide.nodes[id], isPassed, { answers, judge, knowledge });
  const before = walked.path.filter((id) => id !== walked.nodeId);
  const ahead = new Set<string>();
  let nodeId: string | undefined = walked.nodeId;
  while (nodeId !== undefined && !ahead.has(nodeId)) {
    ahead.add(nodeId);
    const node: GuideNode<string> | undefined = guide.nodes[nodeId];
    nodeId = node?.kind === 'suspects' ? node.otherwise : undefined;
  }
  return [...before.flatMap((id) => openAt(id, true)), ...[...ahead].flatMap((id) => openAt(id, false))];
}

interface Known {
  readonly answers: Answers;
  readonly judge: Judge;
  readonly knowledge: Knowledge;
}

function openOf(
  id: string,
  node: GuideNode<string> | undefined,
  isPassed: boolean,
  { answers, judge, knowledge }: Known,
): readonly Open[] {
  const isOpen = (given: string | undefined): boolean =>
    given === notKnown || (given === undefined && !isPassed);
  switch (node?.kind) {
    case 'question':
      return isOpen(answers[id]) ? [{ checks: node.probe?.checks ?? [] }] : [];
    case 'suspects':
      return node.suspects
        .map((suspect) => toJudged(suspect, answers, judge, knowledge))
        .filter(({ given, decision }) => decision === undefined && isOpen(given))
        .map(({ suspect }) => suspect);
    case 'conclusion':
    case undefined:
      return [];
  }
}

/** All that its undecided checks need. */
function needsOf(codes: readonly CheckCode[], outcomeOf: OutcomeOf): readonly Need[] {
  return codes.flatMap((code) => {
    const outcome = outcomeOf(code);
    // What is worked out of the inputs is there with them.
    if (outcome === undefined) return (checkOf(code)?.needs ?? []).filter((need) => need !== 'verification');
    return outcome.kind === 'cannot-tell' ? outcome.needs : [];
  });
}
