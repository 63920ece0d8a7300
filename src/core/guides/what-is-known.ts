import type { Subject } from '../case/subject.ts';
import type { RankedFinding } from '../diagnosis.ts';
import { faultsNamedIn } from '../response/named-faults.ts';
import type { Knowledge } from './knowledge.ts';
import { isOfNamedProvider, whatAnswerShows } from './what-answer-shows.ts';
import { whatParProved } from './what-par-proved.ts';

/** All that a guide can know of a case beside the outcomes of its checks. */
export function whatIsKnown(
  subject: Subject | undefined,
  findings: readonly Pick<RankedFinding, 'code'>[] = [],
): Knowledge {
  const ofPar = whatParProved(subject);
  const { facts, denied } = whatAnswerShows(subject);
  const named = subject?.response === undefined ? [] : faultsNamedIn(subject.response);
  const ranked = findings.map(({ code }) => code);
  const noPar =
    subject !== undefined && isOfNamedProvider(subject) && !subject.profile.fapi
      ? { 'client-accepted-by-par': `${subject.profile.title} has no pushed requests` }
      : {};
  return {
    ...ofPar,
    facts: { ...facts, ...ofPar.facts },
    denied: { ...denied, ...noPar },
    named,
    ranked,
  };
}
