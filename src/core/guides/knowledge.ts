import type { FaultCode } from '../catalogue/faults.ts';
import type { AcceptedByPar } from '../ranking/cleared-by-par.ts';
import type { GuideFact, Suspect } from './define-guide.ts';
import type { Judgement } from './evidence.ts';

/** What is known beside the outcomes of the checks. */
export interface Knowledge {
  /** The facts that hold, each with its reason. */
  readonly facts?: Readonly<Partial<Record<GuideFact, string | undefined>>> | undefined;
  /** Those that do not, each with its reason. */
  readonly denied?: Readonly<Partial<Record<GuideFact, string | undefined>>> | undefined;
  /** Those that only seem to hold: shown where they are asked for. */
  readonly likely?: Readonly<Partial<Record<GuideFact, string | undefined>>> | undefined;
  readonly acceptedByPar?: AcceptedByPar | undefined;
  /** The faults that the answer names in words: those suspects are asked about first. */
  readonly named?: readonly FaultCode[] | undefined;
  /** Those of which its sentence is: they come before the others that it names. */
  readonly said?: readonly FaultCode[] | undefined;
  /** What the answer can mean: those suspects are asked about before others. */
  readonly meant?: readonly FaultCode[] | undefined;
  /** The faults found, as the verdict ranks them: of several that are sure the first is taken. */
  readonly ranked?: readonly FaultCode[] | undefined;
}

/** The place of a fault in the verdict; what is not in it comes last. */
export function rankIn({ ranked = [] }: Knowledge, code: FaultCode | undefined): number {
  const at = code === undefined ? -1 : ranked.indexOf(code);
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** What is known of a suspect beside the checks. That its fact does not hold rules out no fault that they found. */
export function factOf(
  { fact }: Suspect<string>,
  judgement: Judgement,
  { facts, denied }: Knowledge,
): { readonly answer: string; readonly because: string } | undefined {
  if (fact === undefined) return undefined;
  const because = facts?.[fact];
  if (because !== undefined) return judgement?.kind === 'found' ? undefined : { answer: 'yes', because };
  const not = judgement?.kind === 'found' ? undefined : denied?.[fact];
  return not === undefined ? undefined : { answer: 'no', because: not };
}

/** Whether the answer names one of its faults in words. */
export function isNamed(suspect: Suspect<string>, knowledge: Knowledge): boolean {
  const { named = [] } = knowledge;
  return isSaid(suspect, knowledge) || suspect.checks.some((code) => named.includes(code));
}

/** Whether its sentence is of one of them. */
export function isSaid({ checks }: Suspect<string>, { said = [] }: Knowledge): boolean {
  return checks.some((code) => said.includes(code));
}

/** Whether the answer can mean it, or it is no fault of which an answer tells. */
export function isMeant({ checks }: Suspect<string>, { meant = [] }: Knowledge): boolean {
  return meant.length === 0 || checks.length === 0 || checks.some((code) => meant.includes(code));
}
