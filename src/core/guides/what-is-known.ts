import type { Subject } from '../case/subject.ts';
import type { Knowledge } from './walk.ts';
import { whatAnswerShows } from './what-answer-shows.ts';
import { whatParProved } from './what-par-proved.ts';

/** All that a guide can know of a case beside the outcomes of its checks. */
export function whatIsKnown(subject: Subject | undefined): Knowledge {
  const ofPar = whatParProved(subject);
  const { facts, denied } = whatAnswerShows(subject);
  return { ...ofPar, facts: { ...facts, ...ofPar.facts }, denied };
}
