import type { Suspect } from './define-guide.ts';
import { type Judge, type Judgement, nothingFound, type Proven } from './evidence.ts';
import { factOf, isNamed, isSaid, type Knowledge, rankIn } from './knowledge.ts';

/** Answers of the person, by question id: the node id of a question, or the id of a suspect. */
export type Answers = Readonly<Record<string, string>>;

/** Of who says so the evidence answers, also what is pasted later. */
export const notKnown = 'unknown';

/** The answers that a suspect takes. */
export const suspectAnswers = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: notKnown, label: 'I don’t know' },
] as const;

/** What the evidence answers to a question. */
export interface Decision {
  readonly answer: string;
  readonly because: string;
  readonly proven?: Proven | undefined;
}

/** A suspect with what is known of it. */
export interface Judged {
  readonly suspect: Suspect<string>;
  /** The answer of the person. */
  readonly given: string | undefined;
  readonly judgement: Judgement;
  readonly decision: Decision | undefined;
}

export function toDecision(judgement: Judgement, yes: string | undefined, no?: string): Decision | undefined {
  if (judgement?.kind === 'found' && yes !== undefined)
    return { answer: yes, because: judgement.because, proven: judgement };
  if (judgement?.kind === 'ruled-out' && no !== undefined) return { answer: no, because: judgement.because };
  return undefined;
}

export function toJudged(
  suspect: Suspect<string>,
  answers: Answers,
  judge: Judge,
  knowledge: Knowledge,
): Judged {
  const judgement = judge(suspect.checks);
  const fits = suspect.unless?.some((code) => judge([code])?.kind === 'found');
  const isOpen = (suspect.askedAnyway || fits) && judgement?.because === nothingFound;
  const decision: Decision | undefined =
    factOf(suspect, judgement, knowledge) ?? toDecision(judgement, 'yes', isOpen ? undefined : 'no');
  const given = givenFor(suspect, answers);
  return { suspect, given: decision && given === notKnown ? undefined : given, judgement, decision };
}

/** What the person says, else what is found; a fact is no fault, and comes last. */
export function accusedAmong(judged: readonly Judged[], knowledge: Knowledge): Judged | undefined {
  const told = judged.find(({ given }) => given === 'yes');
  const found = judged.filter(({ given, decision }) => given === undefined && decision?.answer === 'yes');
  const proven = found.filter(({ decision }) => decision?.proven !== undefined);
  const isProof = ({ decision }: Judged): number => (decision?.proven?.certainty === 'proof' ? 0 : 1);
  const [first] = proven.sort(
    (a, b) =>
      rankIn(knowledge, a.decision?.proven?.code) - rankIn(knowledge, b.decision?.proven?.code) ||
      isProof(a) - isProof(b),
  );
  return told ?? first ?? found[0];
}

/** Of which the evidence gives a hint, or which the answer names. */
export function firstToAsk<Each extends { readonly suspect: Suspect<string>; readonly judgement: Judgement }>(
  open: readonly Each[],
  knowledge: Knowledge,
): Each | undefined {
  return (
    open.find(({ judgement }) => judgement?.kind === 'hint' && judgement.ofFault) ??
    open.find(({ suspect }) => isSaid(suspect, knowledge)) ??
    open.find(({ suspect }) => isNamed(suspect, knowledge))
  );
}

/** Whether these, which are asked later, hold one that is told or proven; where one is proven here, one that the verdict puts before it. */
export function comesFirst(
  later: readonly Suspect<string>[],
  accused: Judged | undefined,
  answers: Answers,
  judge: Judge,
  knowledge: Knowledge,
): boolean {
  const here = accused?.decision?.proven;
  return later.some((suspect) => {
    const given = givenFor(suspect, answers);
    if (given !== undefined && given !== notKnown) return here === undefined && given === 'yes';
    const judgement = judge(suspect.checks);
    if (judgement?.kind !== 'found') return false;
    return here === undefined || rankIn(knowledge, judgement.code) < rankIn(knowledge, here.code);
  });
}

/** Whether it is open, and the answer names it. */
export function isAskedFirst(
  suspect: Suspect<string>,
  answers: Answers,
  judge: Judge,
  known: Knowledge,
): boolean {
  const isOpen = givenFor(suspect, answers) === undefined && judge(suspect.checks)?.kind !== 'ruled-out';
  return isOpen && isNamed(suspect, known);
}

function givenFor({ id }: Suspect<string>, answers: Answers): string | undefined {
  const given = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return suspectAnswers.some((option) => option.id === given) ? given : undefined;
}
