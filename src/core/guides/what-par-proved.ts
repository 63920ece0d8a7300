import type { Subject } from '../case/subject.ts';
import { acceptedByPar, clientAcceptedByPar, partlyAcceptedByPar } from '../ranking/cleared-by-par.ts';
import { pushedProofOf } from '../ranking/pushed-proof.ts';
import type { Knowledge } from './knowledge.ts';

/** What the pushed request of the same login tells a guide (faults.md §3.5, last point); empty where it tells nothing. */
export function whatParProved(subject: Subject | undefined): Knowledge {
  if (subject === undefined) return {};
  const proof = pushedProofOf(subject);
  return {
    facts: { 'client-accepted-by-par': clientAcceptedByPar(proof) },
    likely: { 'client-accepted-by-par': partlyAcceptedByPar(proof) },
    acceptedByPar: acceptedByPar(subject),
  };
}
