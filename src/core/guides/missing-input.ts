import { broughtBy, wordsFor } from '../board/missing-inputs.ts';
import type { Subject } from '../case/subject.ts';
import { needWords } from '../catalogue/words.ts';
import type { Need } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import type { Guide, GuideNode, Suspect } from './define-guide.ts';
import type { OutcomeOf } from './evidence.ts';
import type { Walk } from './walk.ts';

/** An input that was not pasted, and how many of the open questions it would answer. */
export interface MissingInput {
  readonly need: Need;
  /** As it completes "Paste …". */
  readonly words: string;
  readonly questions: number;
}

/**
 * The one input that would answer the most of the questions still open on this walk: those at the present node and, behind
 * it, those asked when every suspect is ruled out. A question counts for an input when nothing else keeps its checks from
 * deciding. `undefined` at a conclusion, and where no single input helps. Never fails.
 */
export function bestMissingInput(
  guide: Guide,
  walked: Walk,
  outcomeOf: OutcomeOf,
  subject: Subject | undefined,
): MissingInput | undefined {
  if (walked.open === undefined || subject === undefined) return undefined;
  const answered = new Set(walked.steps.map((step) => step.questionId));
  const lacking = openQuestions(guide, walked.nodeId, answered)
    .map((codes) => needsOf(codes, outcomeOf))
    .filter((needs) => needs.length > 0);
  let best: MissingInput | undefined;
  for (const [need, words] of Object.entries(needWords) as [Need, string][]) {
    const brought = broughtBy(need, subject);
    const questions = lacking.filter((needs) => needs.every((each) => brought.includes(each))).length;
    if (questions > (best?.questions ?? 0)) best = { need, words: wordsFor(need, words, subject), questions };
  }
  return best;
}

/** The checks of each question that is still to be asked, from a node on. */
function openQuestions(
  guide: Guide,
  from: string,
  answered: ReadonlySet<string>,
): readonly (readonly CheckCode[])[] {
  const open: (readonly CheckCode[])[] = [];
  const visited = new Set<string>();
  let nodeId: string | undefined = from;
  while (nodeId !== undefined && !visited.has(nodeId)) {
    visited.add(nodeId);
    const node: GuideNode<string> | undefined = guide.nodes[nodeId];
    if (node?.kind === 'question' && node.probe !== undefined) open.push(node.probe.checks);
    if (node?.kind === 'suspects')
      open.push(...node.suspects.filter((suspect) => isToAsk(suspect, answered)).map(({ checks }) => checks));
    nodeId = node?.kind === 'suspects' ? node.otherwise : undefined;
  }
  return open;
}

/** Open, and closed by what the checks see: what is asked anyway no input answers. */
function isToAsk({ id, askedAnyway = false }: Suspect<string>, answered: ReadonlySet<string>): boolean {
  return !answered.has(id) && !askedAnyway;
}

/** All that its undecided checks need. */
function needsOf(codes: readonly CheckCode[], outcomeOf: OutcomeOf): readonly Need[] {
  return codes.flatMap((code) => {
    const outcome = outcomeOf(code);
    return outcome?.kind === 'cannot-tell' ? outcome.needs : [];
  });
}
