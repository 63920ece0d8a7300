import type { Check } from '../checks/define-check.ts';
import type { Certainty, Finding, Outcome } from '../checks/outcome.ts';
import { type CheckCode, checks } from '../checks/registry.ts';
import { type Knowledge, rankIn } from './knowledge.ts';

/** What the checks say; `undefined` where no check ran. */
export type OutcomeOf = (code: CheckCode) => Outcome | undefined;

/** A fault found for sure, with the words of its occurrence. */
export interface Proven {
  readonly kind: 'found';
  readonly code: CheckCode;
  readonly certainty: Certainty;
  readonly because: string;
  readonly steps?: readonly string[] | undefined;
}

/** Why something is ruled out where no more is to be said: nothing of it was found. */
export const nothingFound = 'the checks looked and found nothing of the kind';

interface Hint {
  readonly kind: 'hint';
  readonly because: string;
  /** Of a fault of its own, and not only worth knowing. */
  readonly ofFault: boolean;
}

/** What the outcomes of some checks say together; `undefined`: nothing, the person is asked. */
export type Judgement = Proven | { readonly kind: 'ruled-out'; readonly because: string } | Hint | undefined;

export type Judge = (codes: readonly CheckCode[]) => Judgement;

interface Heard {
  readonly check: Check & { readonly code: CheckCode };
  readonly finding: Finding;
}

const certaintyRank: Readonly<Record<Certainty, number>> = { proof: 0, strong: 1, hint: 2 };

/**
 * Judges by the outcomes of a case. Found for sure: of several findings the one that the verdict puts first, else the surest. Every check passed or did not apply, and at least
 * one passed: ruled out. A hint, a note, and the echo of a surer finding (`explainsAway`, as in the diagnosis) only suggest. What
 * PAR accepted moments before is ruled out, whatever a check found.
 */
export function judgeBy(outcomeOf: OutcomeOf, knowledge: Knowledge = {}): Judge {
  const { acceptedByPar = () => undefined } = knowledge;
  const excused = new Map<CheckCode, string>();
  const heard = checks.flatMap((check): readonly Heard[] => {
    const outcome = outcomeOf(check.code);
    const isOpen = outcome?.kind === 'found' || outcome?.kind === 'cannot-tell';
    const evidence = outcome?.kind === 'found' ? outcome.finding.evidence : [];
    const because = isOpen ? acceptedByPar(check.code, evidence) : undefined;
    if (because !== undefined) excused.set(check.code, because);
    return outcome?.kind === 'found' && because === undefined ? [{ check, finding: outcome.finding }] : [];
  });
  const echoes = new Set(heard.filter((each) => isEcho(each, heard)).map(({ check }) => check.code));
  return (codes) => {
    const found = heard
      .filter(({ check }) => codes.includes(check.code))
      .sort(
        (a, b) =>
          rankIn(knowledge, a.check.code) - rankIn(knowledge, b.check.code) ||
          certaintyRank[a.finding.certainty] - certaintyRank[b.finding.certainty],
      );
    const sure = found.find((each) => decides(each) && !echoes.has(each.check.code));
    if (sure !== undefined) return toProven(sure);
    const [first] = found;
    if (first !== undefined) {
      const because = first.finding.title ?? first.check.title;
      return { kind: 'hint', because, ofFault: !isNote(first) && !echoes.has(first.check.code) };
    }
    const accepted = codes.map((code) => excused.get(code)).find((because) => because !== undefined);
    const outcomes = codes.filter((code) => !excused.has(code)).map(outcomeOf);
    const settled = outcomes.every(
      (outcome) => outcome?.kind === 'passed' || outcome?.kind === 'not-applicable',
    );
    if (settled && accepted !== undefined) return { kind: 'ruled-out', because: accepted };
    const looked = outcomes.some((outcome) => outcome?.kind === 'passed');
    return settled && looked ? { kind: 'ruled-out', because: nothingFound } : undefined;
  };
}

function decides(one: Heard): boolean {
  return one.finding.certainty !== 'hint' && !isNote(one);
}

function isNote({ check, finding }: Heard): boolean {
  return (finding.severity ?? check.severity) === 'note';
}

function isEcho(one: Heard, heard: readonly Heard[]): boolean {
  return heard.some(
    ({ check, finding }) =>
      check.code !== one.check.code &&
      [...(check.explainsAway ?? []), ...(finding.explainsAway ?? [])].includes(one.check.code) &&
      certaintyRank[finding.certainty] <= certaintyRank[one.finding.certainty],
  );
}

function toProven({ check, finding }: Heard): Proven {
  const { certainty, title = check.title, steps } = finding;
  return { kind: 'found', code: check.code, certainty, because: title, steps };
}
