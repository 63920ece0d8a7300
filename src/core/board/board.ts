import type { Analysis } from '../analyse.ts';
import { isPushedAlone, withPushedTokens } from '../case/pushed-alone.ts';
import type { Subject } from '../case/subject.ts';
import { type BoardFacts, factsOf } from './board-facts.ts';
import { countFaults } from './board-faults.ts';
import { mostWanted } from './board-wanted.ts';

/** The five pieces of evidence on which a verdict rests, in the order in which they are read. */
export const boardCardIds = ['request', 'assertion', 'keys', 'response', 'clock'] as const;
export type BoardCardId = (typeof boardCardIds)[number];

export interface BoardCard {
  readonly id: BoardCardId;
  /** `wanted`: missing, and of all that is missing it would decide most. No more than one card is. */
  readonly state: 'given' | 'missing' | 'wanted';
  /** What is there; `undefined` where the evidence is missing. */
  readonly facts: BoardFacts | undefined;
  /** Faults (not risks, not notes) that lie in it. */
  readonly faults: number;
}

/** The board of a case; of `undefined`, of a case into which nothing was put yet. */
export function boardOf(given: Analysis | undefined): readonly BoardCard[] {
  const analysis = given && { ...given, subject: judgedOf(given.subject) };
  const wanted = mostWanted(analysis);
  return boardCardIds.map((id) => {
    const facts = analysis && factsOf(id, analysis.subject);
    const missing = id === wanted ? 'wanted' : 'missing';
    return {
      id,
      state: facts === undefined ? missing : 'given',
      facts,
      faults: analysis === undefined ? 0 : countFaults(id, analysis.diagnosis),
    };
  });
}

/** A pushed request with nothing of the login beside it is what is judged: the request and the assertion on the board are its own. */
function judgedOf(subject: Subject): Subject {
  if (!isPushedAlone(subject)) return subject;
  return { ...withPushedTokens(subject), request: subject.authorizationRequest?.request };
}
