import type { Need } from '../checks/outcome.ts';
import type { CheckCode } from '../checks/registry.ts';
import type { Guide, GuideNode, Suspect } from './define-guide.ts';
import type { OutcomeOf } from './evidence.ts';
import type { Walk } from './walk.ts';

/** An input that was not pasted, and how many of the open questions it would answer. */
export interface MissingInput {
  readonly need: Need;
  readonly questions: number;
}

/**
 * The one input that would answer the most of the questions still open on this walk: those at the present node and, behind
 * it, those asked when every suspect is ruled out. A question counts for an input when nothing else keeps its checks from
 * deciding. `undefined` at a conclusion, and where no single input helps. Never fails.
 */
export function bestMissingInput(guide: Guide, walked: Walk, outcomeOf: OutcomeOf): MissingInput | undefined {
  if (walked.open === undefined) return undefined;
  const answered = new Set(walked.steps.map((step) => step.questionId));
  const counts = new Map<Need, number>();
  for (const codes of openQuestions(guide, walked.nodeId, answered)) {
    const need = onlyNeedOf(codes, outcomeOf);
    if (need !== undefined) counts.set(need, (counts.get(need) ?? 0) + 1);
  }
  let best: MissingInput | undefined;
  for (const [need, questions] of counts) if (questions > (best?.questions ?? 0)) best = { need, questions };
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

/** The need that all undecided checks have in common, where each of them needs only that. */
function onlyNeedOf(codes: readonly CheckCode[], outcomeOf: OutcomeOf): Need | undefined {
  const needs = codes.flatMap((code) => {
    const outcome = outcomeOf(code);
    return outcome?.kind === 'cannot-tell' ? [outcome.needs] : [];
  });
  const [first] = needs[0] ?? [];
  return needs.every((each) => each.length === 1 && each[0] === first) ? first : undefined;
}
